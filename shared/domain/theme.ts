import { z } from 'zod'
import { lineageLinkSchema } from './card.ts'

/** Distinct authors and groups, never a card count alone. The server computes it, since it knows the authors. */
export const voicesSchema = z.object({
  people: z.number().int(),
  groups: z.number().int(),
  /** People by group id; null where the source step is anonymous. */
  byGroup: z.record(z.string(), z.number().int()).nullable(),
})
export type Voices = z.infer<typeof voicesSchema>

/** The lane `theme:<frame id>` of the workshop document: what the server derives from the board. */
export const themeSchema = z.object({
  /** The frame's shape id on the board. */
  id: z.string(),
  step: z.string(),
  title: z.string(),
  cards: z.array(z.string()),
  voices: voicesSchema,
  /** What it was merged from or split off; missing where it is neither. */
  from: z.array(lineageLinkSchema).optional(),
})
export type Theme = z.infer<typeof themeSchema>

/** The lane `count:<step id>`: how far a step is, without saying who. */
export const stepCountSchema = z.object({
  step: z.string(),
  run: z.number().int(),
  /** Visible cards, and how many different people wrote them. */
  cards: z.number().int(),
  authors: z.number().int(),
  /** Cards that wait for a moderator or for the reveal. */
  pending: z.number().int(),
  sealed: z.number().int(),
  /** People entitled to a ballot, and how many have cast one. */
  electorate: z.number().int(),
  ballots: z.number().int(),
  /** Ticks of a brief by group id. */
  read: z.record(z.string(), z.number().int()),
  /** Source cards of a cluster step that stand in no theme. */
  unplaced: z.array(z.string()),
})
export type StepCount = z.infer<typeof stepCountSchema>
