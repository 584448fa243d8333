import { z } from 'zod'

/** An exact fraction in lowest terms, `d` > 0; decimal strings because they may pass 2^53. */
export const fractionSchema = z.object({ n: z.string(), d: z.string() })
export type Fraction = z.infer<typeof fractionSchema>
