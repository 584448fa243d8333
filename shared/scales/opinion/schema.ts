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

const stance = z.object({ agree: z.number().int(), disagree: z.number().int(), seen: z.number().int() })

/** Who votes alike. Groups have letters, never names, and nobody's place is told. */
export const opinionDetail = z.object({
  kind: z.literal('opinion_groups'),
  /** People who answered enough to be placed. */
  people: z.number().int(),
  /** Any of these, and no groups are shown. */
  hiddenBecause: z.array(z.enum(['few_people', 'few_statements', 'weak_separation', 'small_group'])),
  groups: z.array(
    z.object({
      name: z.string(),
      people: z.number().int(),
      /** What sets it apart, the clearest first. */
      typical: z.array(z.object({ option: z.string(), side: z.enum(['agree', 'disagree']) })),
    }),
  ),
  /** Options on which groups part, the widest first. */
  divisive: z.array(z.string()),
  /** Every option by group; a group is missing where too few of it answered. */
  stances: z.array(z.object({ option: z.string(), byGroup: z.record(z.string(), stance) })),
})
