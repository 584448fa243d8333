import { z } from 'zod'
import { cardFieldsSchema, replyKindSchema, replySchema } from './card-form.ts'

/** How a contribution came in. */
export const channelSchema = z.enum(['board', 'phone', 'paper', 'on_behalf'])
export type Channel = z.infer<typeof channelSchema>

export const lineageLinkSchema = z.object({
  item: z.string(),
  how: z.enum([
    'wrote',
    'merged',
    'split',
    'reworded',
    'derived',
    'answers',
    'matched',
    'funded',
    'committed',
  ]),
  by: z.string().nullable(),
  at: z.number().nullable(),
  /** How it answers, where it does. */
  kind: replyKindSchema.optional(),
})
export type LineageLink = z.infer<typeof lineageLinkSchema>

/**
 * The lane `<shape>#origin` of the board document, written by the server alone. What the step's names
 * policy hides is null here and lives on the server only: `group_only` hides author and time,
 * `anonymous` the group as well. Nobody is shown as the author of what a facilitator copied from paper.
 */
export const originSchema = z.object({
  author: z.string().nullable(),
  group: z.string().nullable(),
  channel: channelSchema,
  at: z.number().nullable(),
  /** Null for what a facilitator drew outside any step. */
  step: z.string().nullable(),
  run: z.number().int(),
  from: z.array(lineageLinkSchema).max(200),
})
export type Origin = z.infer<typeof originSchema>

/**
 * `pending` waits for moderation, `sealed` for the reveal; only `visible` cards stand in the board
 * document. `hidden`, `rejected` and `withdrawn` cards keep their row as a tombstone.
 */
export const cardStateSchema = z.enum(['pending', 'sealed', 'visible', 'hidden', 'rejected', 'withdrawn'])
export type CardState = z.infer<typeof cardStateSchema>

/** A person's own card as the person sees it, wherever it lives. */
export const ownCardSchema = z.object({
  id: z.string(),
  step: z.string(),
  run: z.number().int(),
  text: z.string(),
  /** Empty where its step has no form. */
  fields: cardFieldsSchema,
  reply: replySchema.nullable(),
  state: cardStateSchema,
  at: z.number(),
})
export type OwnCard = z.infer<typeof ownCardSchema>
