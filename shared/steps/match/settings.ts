import { z } from 'zod'

const fieldId = z.string().min(1).max(60)

/** Cards whose choice field says one of these values; null where every card counts. */
const filterSchema = z
  .object({ field: fieldId, values: z.array(z.string().min(1).max(200)).min(1).max(20) })
  .nullable()
export type SideFilter = z.infer<typeof filterSchema>

/**
 * - `shared`: each word that both fields name counts for the pair
 * - `must`: fields that are both filled in and name nothing in common stand in the way (a place, a time)
 * - `enough`: an offered number below the number that is needed stands in the way
 */
export const comparisonSchema = z.object({
  need: fieldId,
  offer: fieldId,
  how: z.enum(['shared', 'must', 'enough']),
})
export type Comparison = z.infer<typeof comparisonSchema>

const places = z.number().int().min(1).max(50)

/** Needs are paired with offers, both cards of earlier collect steps; needs stand in the step's `source`. */
export const matchSettingsSchema = z.object({
  kind: z.literal('match'),
  needs: z.object({
    only: filterSchema,
    /** How many offers one need may be paired with. */
    places,
  }),
  offers: z.object({
    /** The step whose cards are offers; null: that of the needs, told apart by `only`. */
    step: z.string().max(60).nullable(),
    only: filterSchema,
    /** How many needs one offer may serve. */
    places,
  }),
  /** What suggestions look at beside tags and words that both cards have in common. */
  compare: z.array(comparisonSchema).max(6),
})
export type MatchSettings = z.infer<typeof matchSettingsSchema>
