/**
 * The structured report of a workshop: what the summary page shows, what Markdown and CSV are made from,
 * and the documented schema of the JSON export. Only what everybody may see.
 */
import { z } from 'zod'
import { channelSchema, lineageLinkSchema } from '../domain/card.ts'
import { commitmentSchema } from '../domain/commitment.ts'
import { tallySchema } from '../domain/tally.ts'
import { voicesSchema } from '../domain/theme.ts'
import { workshopSchema } from '../domain/workshop.ts'
import { stepSchema } from '../steps/step.ts'

export const summaryCardSchema = z.object({
  id: z.string(),
  text: z.string(),
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
  tallies: z.array(tallySchema),
  /** Without those that shall not leave the workshop; how many these are. */
  commitments: z.array(commitmentSchema),
  commitmentsWithheld: z.number().int(),
})
export type Summary = z.infer<typeof summarySchema>
