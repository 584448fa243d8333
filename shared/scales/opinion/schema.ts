import { z } from 'zod'
import { reasonsField } from '../reasons.ts'

export const opinionSettings = z.object({ type: z.literal('opinion') })

export const opinionChoice = z.object({
  type: z.literal('opinion'),
  ...reasonsField,
  /** 1 agree, 0 pass, −1 disagree; a card that is left out was not answered. */
  votes: z.record(z.string(), z.union([z.literal(1), z.literal(0), z.literal(-1)])),
})

export const opinionFigures = ['agree', 'disagree', 'pass', 'seen'] as const
