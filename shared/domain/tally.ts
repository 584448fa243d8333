import { z } from 'zod'
import { choiceSchema, detailSchema, figureNames, scaleSchema } from '../scales/schemas.ts'
import { fractionSchema } from './fraction.ts'

const figureNameSchema = z.enum(figureNames)
export type FigureName = z.infer<typeof figureNameSchema>

export const figuresSchema = z.partialRecord(figureNameSchema, z.number())
export type Figures = z.infer<typeof figuresSchema>

export const tallyOptionSchema = z.object({
  id: z.string(),
  /** The words of the option when it was counted. */
  label: z.string(),
  /** The words were withdrawn after the count; `label` says so instead. */
  isWithdrawn: z.boolean().optional(),
  /** The verbatim cards behind it: itself, or those of the theme. */
  cards: z.array(z.object({ id: z.string(), text: z.string(), group: z.string().nullable() })),
  figures: figuresSchema,
  /** Only groups that may be shown (3 or more voters, and never one suppressed group alone). */
  byGroup: z.record(z.string(), figuresSchema),
  /** The primary figure's share if every group weighed the same; null where suppressed. */
  equalGroupShare: fractionSchema.nullable(),
  /** The group with the lowest share, among those shown. */
  lowestGroup: z.object({ group: z.string(), share: fractionSchema }).nullable(),
  /** 1 is first; tied options share a rank only where nothing had to be settled by lot. */
  rank: z.number().int().min(1),
  chosen: z.boolean(),
  /** What people wrote beside their choice; a group only where its turnout is shown. In order of the words. */
  reasons: z
    .array(
      z.object({
        text: z.string(),
        group: z.string().nullable(),
        /** What the reason was given for, where the scale tells it: an objection, a reservation. */
        stance: figureNameSchema.optional(),
      }),
    )
    .default([]),
})
export type TallyOption = z.infer<typeof tallyOptionSchema>

export const tallyWarningSchema = z.object({
  code: z.enum([
    'few_ballots',
    'boundary_tie',
    'one_group_dominates',
    'many_unused_dots',
    'fragile',
    'nobody_voted',
    'low_turnout',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
})
export type TallyWarning = z.infer<typeof tallyWarningSchema>

/** The lane `tally:<step>.<run>` of the workshop document: published at reveal, never changed. */
export const tallySchema = z.object({
  step: z.string(),
  run: z.number().int(),
  /** Method and version, e.g. `dot/1`, `approval/1`, `opinion/1`. */
  method: z.string(),
  scale: scaleSchema,
  seats: z.number().int(),
  /** The figure that ranks the options. */
  primary: figureNameSchema,
  options: z.array(tallyOptionSchema),
  /** Option ids in the order in which they were asked. */
  asked: z.array(z.string()).default([]),
  electorate: z.object({
    eligible: z.number().int(),
    present: z.number().int(),
    cast: z.number().int(),
    abstained: z.number().int(),
    /** `cast` is null where the group is suppressed. */
    byGroup: z.array(
      z.object({
        group: z.string(),
        eligible: z.number().int(),
        /** Here at closing, or has answered. */
        present: z.number().int().default(0),
        cast: z.number().int().nullable(),
      }),
    ),
    /** People let in after opening: how many, each logged. */
    admittedLate: z.number().int(),
  }),
  /** The seed was committed (its SHA-256 shown) when voting opened and is revealed here. */
  lot: z.object({ seed: z.string(), commitment: z.string(), order: z.array(z.string()) }),
  ties: z.array(
    z.object({
      options: z.array(z.string()),
      /** What told them apart in the end. */
      settledBy: z.enum([
        'supporters',
        'first_places',
        'duel',
        'duels',
        'earlier_round',
        'criteria',
        'cost',
        'lot',
      ]),
      /** Whether the tie decided who is chosen. */
      matters: z.boolean(),
    }),
  ),
  /** What decided, where totals alone do not tell it. */
  detail: detailSchema.nullable().default(null),
  warnings: z.array(tallyWarningSchema),
  configHash: z.string(),
  ballotsHash: z.string(),
  openedAt: z.number(),
  closedAt: z.number(),
})
export type Tally = z.infer<typeof tallySchema>

/** A counted ballot: nobody's name, no time, no order (ids are random after closing). */
export const ballotSchema = z.object({ id: z.string(), group: z.string(), choice: choiceSchema })
export type Ballot = z.infer<typeof ballotSchema>

/** A ballot as everybody may read it: no reasons, and no group where that would tell about few people. */
export const publicBallotSchema = ballotSchema.extend({ group: z.string().nullable() })
export type PublicBallot = z.infer<typeof publicBallotSchema>

/** Everything a count needs; the same input gives the same record, byte for byte. */
export type CountInput = {
  step: string
  run: number
  scale: z.infer<typeof scaleSchema>
  seats: number
  options: { id: string; label: string; cards: TallyOption['cards'] }[]
  ballots: Ballot[]
  /** Entitled people by group id, and how many of them were there at closing. */
  eligibleByGroup: Record<string, number>
  present: number
  /** The same by group id. */
  presentByGroup: Record<string, number>
  admittedLate: number
  seed: string
  openedAt: number
  closedAt: number
}
