/** Ballots as everybody may read them, so that a recount knows no more than it may. */
import { shownGroups, untoldGroup } from '../decide/suppress.ts'
import type { Ballot, PublicBallot } from '../domain/tally.ts'
import { scaleKind } from '../scales/index.ts'
import type { Scale } from '../scales/schemas.ts'
import { countByGroup, type Sums } from './add-up.ts'

/**
 * Ballots of groups whose turnout is not shown are told together, and so are abstentions, which are counted
 * for everybody at once: no later figure can tell what may not be told.
 */
export function toldTogether(
  scale: Scale,
  optionIds: readonly string[],
  ballots: readonly Ballot[],
): Ballot[] {
  const known = new Set(optionIds)
  const kind = scaleKind(scale.type)
  const isCast = ({ choice }: Ballot) => kind.read(choice, scale).some(([option]) => known.has(option))
  const cast = new Set(ballots.filter(isCast))
  const told = shownGroups(countByGroup([...cast]))
  return ballots.map((ballot) => ({
    ...ballot,
    group: cast.has(ballot) && told.has(ballot.group) ? ballot.group : untoldGroup,
  }))
}

/**
 * May the ballots carry their groups? Only where every number of every group that is told is shown for every
 * option: otherwise adding up the ballots would tell a number that is suppressed.
 */
export function mayCarryGroups({ turnoutShown, options }: Sums): boolean {
  return options.every(({ shown }) => [...turnoutShown].every((group) => Object.hasOwn(shown.byGroup, group)))
}

/** By their random ids, without reasons: words could tell whose a whole ballot is. */
export function publicBallots(ballots: readonly Ballot[], sums: Sums): PublicBallot[] {
  const carriesGroups = mayCarryGroups(sums)
  return ballots
    .map(({ id, group, choice }): PublicBallot => {
      const { reasons: _, ...said } = scaleKind(choice.type).settled(choice)
      return { id, group: carriesGroups && group !== untoldGroup ? group : null, choice: said }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
