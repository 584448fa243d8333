/**
 * A revealed result with everything that a recount needs, as one file. Ballots carry random ids, no names,
 * no times and no reasons, and their group only where adding them up tells nothing that is suppressed.
 */
import { z } from 'zod'
import type { Ballot, CountInput, PublicBallot, Tally } from '../domain/tally.ts'
import { publicBallotSchema, tallyOptionSchema, tallySchema } from '../domain/tally.ts'
import { scaleSchema } from '../scales/schemas.ts'
import { addUpCount, beginCount } from './count-ballots.ts'
import { mayCarryGroups, publicBallots } from './public-ballots.ts'

export const ballotsFormat = 'rembuk-ballots/1'

const byGroup = z.record(z.string(), z.number().int())

/** What was fixed before anything was counted: the step, its options as they were asked, the electorate. */
const configurationSchema = z.object({
  step: z.string(),
  run: z.number().int(),
  scale: scaleSchema,
  seats: z.number().int(),
  options: z.array(tallyOptionSchema.pick({ id: true, label: true, isWithdrawn: true, cards: true })),
  eligibleByGroup: byGroup,
  present: z.number().int(),
  presentByGroup: byGroup,
  admittedLate: z.number().int(),
  seed: z.string(),
  openedAt: z.number(),
  closedAt: z.number(),
})
type Configuration = z.infer<typeof configurationSchema>

export const ballotsFileSchema = z.object({
  format: z.literal(ballotsFormat),
  about: z.string(),
  title: z.string(),
  configuration: configurationSchema,
  /** Where false, what is told by group can only be taken from the record as it was published. */
  ballotsCarryGroups: z.boolean(),
  ballots: z.array(publicBallotSchema),
  /** As it was published. */
  record: tallySchema,
})
export type BallotsFile = z.infer<typeof ballotsFileSchema>

const about =
  'Sealed ballots of one result under random ids, and the result as it was published. ' +
  'Recount it without network: npm run recount -- FILE. Fields: docs/ballots-format.md'

/** The file of a published result. `ballots`: the sealed ones, with their groups. */
export function makeBallotsFile(record: Tally, ballots: readonly Ballot[], title: string): BallotsFile {
  const count = beginCount({ ...configurationOf(record), ballots: [...ballots] })
  const sums = addUpCount(count)
  const told = { carriesGroups: mayCarryGroups(sums), ballots: publicBallots(count.ballots, sums) }
  return ballotsFileOf(record, told, title)
}

/** The same from ballots as everybody may read them. */
export const ballotsFileOf = (
  record: Tally,
  { carriesGroups, ballots }: { carriesGroups: boolean; ballots: PublicBallot[] },
  title: string,
): BallotsFile => ({
  format: ballotsFormat,
  about,
  title,
  configuration: configurationOf(record),
  ballotsCarryGroups: carriesGroups,
  ballots,
  record,
})

/** A record says everything it was counted from but the ballots. */
function configurationOf(record: Tally): Configuration {
  const { step, run, scale, seats, electorate, lot, openedAt, closedAt } = record
  const options = new Map(record.options.map((option) => [option.id, option]))
  const counts = (figure: 'eligible' | 'present') =>
    Object.fromEntries(electorate.byGroup.map((entry) => [entry.group, entry[figure]]))
  return {
    step,
    run,
    scale,
    seats,
    options: record.asked.flatMap((asked) => {
      const option = options.get(asked)
      if (!option) return []
      const { id, label, cards, isWithdrawn } = option
      return [{ id, label, cards, ...(isWithdrawn && { isWithdrawn }) }]
    }),
    eligibleByGroup: counts('eligible'),
    present: electorate.present,
    presentByGroup: counts('present'),
    admittedLate: electorate.admittedLate,
    seed: lot.seed,
    openedAt,
    closedAt,
  } satisfies Omit<CountInput, 'ballots'>
}
