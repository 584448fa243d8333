/** How the wording of a text changed from one round to the next, and what had been said to it before. */
import type { Tally, TallyOption } from '../../domain/tally.ts'

export type Amendment = {
  option: string
  /** The run in which it was asked in its new words. */
  run: number
  before: string
  after: string
  /** Remarks and objections of the round before. */
  answers: TallyOption['reasons']
}

/** Oldest first. Words that were withdrawn since are compared with nothing. `tallies`: of one step. */
export function amendmentsOf(tallies: readonly Tally[]): Amendment[] {
  const rounds = tallies.filter(({ scale }) => scale.type === 'gradient').toSorted((a, b) => a.run - b.run)
  return rounds.flatMap(({ run, options }, at) =>
    options.flatMap((after): Amendment[] => {
      const before = wordedBefore(rounds.slice(0, at), after.id)
      if (!before || before.isWithdrawn || after.isWithdrawn || before.label === after.label) return []
      return [
        { option: after.id, run, before: before.label, after: after.label, answers: objectionsTo(before) },
      ]
    }),
  )
}

const wordedBefore = (earlier: readonly Tally[], id: string): TallyOption | undefined =>
  earlier
    .toReversed()
    .flatMap(({ options }) => options)
    .find((option) => option.id === id)

const asks: ReadonlySet<string | undefined> = new Set([
  'minor',
  'reserve',
  'discuss',
  'object',
  'block',
  'no',
])

/** What asks for something else; who simply agrees has objected to nothing. */
const objectionsTo = ({ reasons }: TallyOption): TallyOption['reasons'] =>
  reasons.filter(({ stance }) => asks.has(stance))
