import { z } from 'zod'
import { archiveNames } from './archive-names.ts'
import { groupSchema } from './group.ts'
import { languageSchema } from './language.ts'
import { licenceIds } from './licence.ts'
import { opennesses } from './openness.ts'
import { scales } from './workshop-scale.ts'

export type { LicenceId } from './licence.ts'
export type { Openness } from './openness.ts'

/** How people may come in; what each means stands in `openness.ts`. */
export const opennessSchema = z.enum(opennesses)

/** Whose the results are: who called the workshop, or all groups, each with somebody who signs for it. */
export const ownershipSchema = z.enum(['initiator', 'shared'])
export type Ownership = z.infer<typeof ownershipSchema>

/** What others may do with the results; read it with `licenceOf`, since older workshops have none. */
export const licenceSchema = z.enum(licenceIds)

/** The preset that a workshop began with; null where it began as its template says. */
export const scaleSchema = z.enum(scales)

/** Shown at the door before a name is typed, kept with the workshop, printed in the summary. */
export const trustCardSchema = z.object({
  /** Rises with each change; joining records which version was agreed to. */
  version: z.number().int().min(1),
  purpose: z.string().min(1).max(600),
  stored: z.string().min(1).max(600),
  whoSeesNames: z.string().min(1).max(600),
  /** ISO date (YYYY-MM-DD); at its end everything of the workshop is deleted. */
  retentionDate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  howToWithdraw: z.string().min(1).max(600),
})
export type TrustCard = z.infer<typeof trustCardSchema>

/** The lane `workshop:<id>` of the workshop document. */
export const workshopSchema = z.object({
  id: z.string(),
  title: z.string().min(1).max(120),
  question: z.string().max(300),
  sponsor: z.string().max(120),
  place: z.string().max(120),
  /** The first one is what the door opens in. */
  languages: z.array(languageSchema).min(1).max(2),
  groups: z.array(groupSchema).min(1).max(12),
  openness: opennessSchema,
  ownership: ownershipSchema,
  licence: licenceSchema.optional(),
  scale: scaleSchema.nullable().optional(),
  /** May participants open the summary and its exports? */
  summaryForParticipants: z.boolean(),
  trustCard: trustCardSchema,
  doorOpen: z.boolean(),
  /** The step that screens open at; null before the first one is opened. */
  currentStep: z.string().nullable(),
  template: z.string(),
  createdAt: z.number(),
  /** Where the workshop came from a file: its numbers stand on that file's word. Times in ms. */
  imported: z
    .object({ at: z.number(), exportedAt: z.number(), names: z.enum(archiveNames), people: z.number() })
    .optional(),
  /** What the projector and the facilitator's screen show for joining: never a facilitator's link. */
  join: z.object({ code: z.string(), url: z.string() }),
})
export type Workshop = z.infer<typeof workshopSchema>
