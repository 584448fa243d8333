/** Counts a result again from the file that was given of it. */
import { canonicalJson } from '../decide/canonical-json.ts'
import { untoldGroup } from '../decide/suppress.ts'
import type { Tally, TallyOption } from '../domain/tally.ts'
import type { BallotsFile } from './ballots-file.ts'
import { addUpCount, beginCount, tallyOf } from './count-ballots.ts'

export type Recounted = {
  record: Tally
  /** Whether what is told by group was counted too, and not taken from the record. */
  countsGroups: boolean
  /** Whether the words of an option were withdrawn, so that the fingerprint of the configuration was taken. */
  hasWithdrawnWords: boolean
}

/** Pure and without network. Reasons are words, not counted: they are taken as they were published. */
export function recount({ configuration, ballots, ballotsCarryGroups, record }: BallotsFile): Recounted {
  const count = beginCount({
    ...configuration,
    ballots: ballots.map((ballot) => ({ ...ballot, group: ballot.group ?? untoldGroup })),
  })
  const sums = addUpCount(count)
  const published = new Map(record.options.map((option) => [option.id, option]))
  const counted = ballotsCarryGroups
    ? tallyOf(count, sums)
    : withGroupsOf(
        tallyOf(count, {
          ...sums,
          options: sums.options.map(({ full, shown }) => ({
            full,
            shown: { ...shown, byGroup: published.get(shown.id)?.byGroup ?? {} },
          })),
        }),
        record,
      )
  const hasWithdrawnWords = configuration.options.some(({ isWithdrawn }) => isWithdrawn)
  return {
    record: {
      ...counted,
      options: counted.options.map((option) => withWordsOf(option, published.get(option.id))),
      configHash: hasWithdrawnWords ? record.configHash : counted.configHash,
    },
    countsGroups: ballotsCarryGroups,
    hasWithdrawnWords,
  }
}

/** The same bytes? Numbers, words and their order. */
export const isSameRecord = (a: Tally, b: Tally): boolean => canonicalJson(a) === canonicalJson(b)

const withWordsOf = (option: TallyOption, published: TallyOption | undefined): TallyOption => ({
  ...option,
  reasons: published?.reasons ?? [],
})

/** Warnings that only somebody who knows the groups can raise. */
const ofGroups: ReadonlySet<string> = new Set(['one_group_dominates', 'fragile'])

function withGroupsOf(counted: Tally, published: Tally): Tally {
  const options = new Map(published.options.map((option) => [option.id, option]))
  const isOfGroups = ({ code }: Tally['warnings'][number]) => ofGroups.has(code)
  return {
    ...counted,
    options: counted.options.map((option) => {
      const { byGroup, equalGroupShare, lowestGroup } = options.get(option.id) ?? option
      return { ...option, byGroup, equalGroupShare, lowestGroup }
    }),
    electorate: { ...counted.electorate, byGroup: published.electorate.byGroup },
    warnings: inOrderOf(published, [
      ...counted.warnings.filter((warning) => !isOfGroups(warning)),
      ...published.warnings.filter(isOfGroups),
    ]),
  }
}

/** As they were published; what was not published comes last. */
function inOrderOf(published: Tally, warnings: Tally['warnings']): Tally['warnings'] {
  const place = ({ code }: Tally['warnings'][number]) => {
    const at = published.warnings.findIndex((warning) => warning.code === code)
    return at === -1 ? published.warnings.length : at
  }
  return warnings.toSorted((a, b) => place(a) - place(b))
}
