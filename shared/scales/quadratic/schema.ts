import { z } from 'zod'
import { reasonsField } from '../reasons.ts'

/** Dots whose price rises: n votes for one option cost n² credits. */
export const quadraticSettings = z.object({
  type: z.literal('quadratic'),
  credits: z.number().int().min(1).max(10_000),
  /** May votes be given against an option, at the same price? */
  negative: z.boolean(),
})

export const quadraticChoice = z.object({
  type: z.literal('quadratic'),
  ...reasonsField,
  votes: z.record(z.string(), z.number().int().min(-100).max(100)),
})

/** `votes` is what is left of those for and those against. */
export const quadraticFigures = [
  'votes',
  'votesFor',
  'votesAgainst',
  'supporters',
  'opponents',
  'credits',
] as const

export const quadraticDetail = z.object({
  kind: z.literal('credits'),
  perPerson: z.number().int(),
  ballots: z.number().int(),
  spent: z.number().int(),
  /** In the order of the result. */
  options: z.array(
    z.object({
      id: z.string(),
      spent: z.number().int(),
      supporters: z.number().int(),
      opponents: z.number().int(),
      /** The most votes that one person gave for it, and against it. */
      most: z.number().int(),
      least: z.number().int(),
    }),
  ),
})
