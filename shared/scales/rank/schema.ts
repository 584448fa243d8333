import { z } from 'zod'
import { fractionSchema } from '../../domain/fraction.ts'
import { reasonsField } from '../reasons.ts'

/** The count rules for ranked ballots; each is a method with a version (`deciding.md`, B.3). */
export const rankRules = ['schulze-wv', 'schulze-margins', 'borda-pairwise', 'borda-zero', 'irv'] as const

export const rankSettings = z.object({
  type: z.literal('rank'),
  rule: z.enum(rankRules),
  /** At most so many options on a ballot; those left out stand below all others. */
  most: z.number().int().min(1).max(200),
  /** May options share a place? */
  ties: z.boolean(),
})

export const rankChoice = z.object({
  type: z.literal('rank'),
  ...reasonsField,
  /** Best place first; options that share a place stand together. */
  places: z.array(z.array(z.string()).min(1).max(200)).max(200),
})

export const rankFigures = ['firsts', 'ranked'] as const

const grid = z.array(z.array(z.number().int()))

/** Everything that decided, so that anybody can follow it: by option, in the order of `options`. */
export const rankDetail = z.object({
  kind: z.literal('duels'),
  options: z.array(z.string()),
  /** `duels[a][b]`: ballots that rank a strictly above b. */
  duels: grid,
  ballots: z.number().int(),
  /** Schulze: the strength of the widest path from a to b. */
  paths: grid.nullable(),
  /** Who beats everybody else, whatever the rule says. */
  condorcet: z.string().nullable(),
  /** The smallest group of options that beats all others. */
  smith: z.array(z.string()),
  /** Borda: points of each option. */
  points: z.array(fractionSchema).nullable(),
  /** Instant runoff: round by round. */
  rounds: z
    .array(
      z.object({
        tally: z.array(z.object({ option: z.string(), votes: fractionSchema })),
        exhausted: fractionSchema,
        eliminated: z.string().nullable(),
        tied: z.array(z.string()),
        byLot: z.array(z.string()),
      }),
    )
    .nullable(),
})
