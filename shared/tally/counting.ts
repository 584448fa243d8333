import type { Ballot, CountInput } from '../domain/tally.ts'
import { isChoiceOf, scaleKind } from '../scales/index.ts'
import type { Ranking } from '../scales/scale.ts'
import type { Sums } from './add-up.ts'

/** What is being counted: the ballots that count, and the order of the lot. */
export type Count = { input: CountInput; ballots: readonly Ballot[]; lot: readonly string[] }

/** The ballots that keep the limits of the scale. */
export function countable({ scale, ballots }: CountInput): Ballot[] {
  const kind = scaleKind(scale.type)
  return ballots.filter(({ choice }) => isChoiceOf(scale.type, choice) && kind.isWithin(choice, scale))
}

/** Who is first and who is chosen, by the rule of the scale. `brief`: without the evidence for it. */
export function rankOptions({ input, ballots, lot }: Count, sums: Sums, brief = false): Ranking {
  const { scale: settings, seats, eligibleByGroup, presentByGroup } = input
  const options = sums.options.map(({ shown }) => shown)
  return scaleKind(settings.type).rank({
    settings,
    seats,
    options,
    ballots,
    lot,
    eligibleByGroup,
    presentByGroup,
    brief,
  })
}
