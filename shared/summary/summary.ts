/**
 * The structured report of a workshop: what the summary page shows, what Markdown and CSV are made from,
 * and the documented schema of the JSON export. Only what everybody may see.
 */
import { z } from 'zod'
import { channelSchema, lineageLinkSchema } from '../domain/card.ts'
import { cardFieldsSchema } from '../domain/card-form.ts'
import { commitmentSchema } from '../domain/commitment.ts'
import { matchSchema } from '../domain/match.ts'
import { tallySchema } from '../domain/tally.ts'
import { voicesSchema } from '../domain/theme.ts'
import { workshopSchema } from '../domain/workshop.ts'
import { stepSchema } from '../steps/step.ts'

export const summaryCardSchema = z.object({
  id: z.string(),
  text: z.string(),
  /** Values of the step's card form, by field. */
  fields: cardFieldsSchema,
  /** Null where the step's names policy hides it. */
  author: z.string().nullable(),
  group: z.string().nullable(),
  channel: channelSchema,
  at: z.number().nullable(),
  step: z.string().nullable(),
  run: z.number().int(),
  theme: z.string().nullable(),
  from: z.array(lineageLinkSchema),
})
export type SummaryCard = z.infer<typeof summaryCardSchema>

export const summaryThemeSchema = z.object({
  id: z.string(),
  step: z.string(),
  title: z.string(),
  cards: z.array(z.string()),
  voices: voicesSchema,
  /** What it was merged from or split off; missing where it is neither. */
  from: z.array(lineageLinkSchema).optional(),
})

/** A card or theme on the axes of a cluster step. */
export const summaryPositionSchema = z.object({
  step: z.string(),
  item: z.string(),
  cell: z.number().int(),
  across: z.number().int(),
  up: z.number().int().nullable(),
})
export type SummaryPosition = z.infer<typeof summaryPositionSchema>

/** One run of a match step. Cards by id; how people reach each other is in no report. */
export const summaryPairingSchema = z.object({
  step: z.string(),
  run: z.number().int(),
  pairs: z.array(matchSchema.pick({ need: true, offer: true, agreed: true })),
  waiting: z.number().int(),
  unmet: z.array(z.string()),
  idle: z.array(z.string()),
})

export const summarySchema = z.object({
  format: z.literal('rembuk-workshop/1'),
  /** Server time in ms at which the summary was made. */
  madeAt: z.number(),
  workshop: workshopSchema.omit({ join: true }),
  presence: z.object({
    people: z.number().int(),
    byGroup: z.array(z.object({ group: z.string(), people: z.number().int() })),
  }),
  steps: z.array(stepSchema),
  cards: z.array(summaryCardSchema),
  themes: z.array(summaryThemeSchema),
  positions: z.array(summaryPositionSchema),
  tallies: z.array(tallySchema),
  pairings: z.array(summaryPairingSchema),
  /** Without those that shall not leave the workshop; how many these are. */
  commitments: z.array(commitmentSchema),
  /** Who signs for which group; `confirmed`: when, by step. */
  cosigners: z.array(
    z.object({ group: z.string(), name: z.string(), confirmed: z.record(z.string(), z.number()) }),
  ),
  commitmentsWithheld: z.number().int(),
})
export type Summary = z.infer<typeof summarySchema>
