/** What facilitators keep order with, and look back with: requests and responses of those endpoints. */
import { z } from 'zod'

const nothing = z.object({})
const done = z.object({ done: z.literal(true) })
const id = z.string().min(1).max(100)
const lane = z.tuple([z.string(), z.unknown()])

const snapshotSchema = z.object({
  id: z.string(),
  /** Null for those that the server takes by itself. */
  name: z.string().nullable(),
  at: z.number(),
  /** Who asked for it, or moved the step. */
  by: z.string().nullable(),
  step: z.string().nullable(),
  run: z.number(),
  occasion: z.enum(['open', 'close', 'reveal', 'reopen', 'freeze', 'asked', 'before_restore']),
  /** Cards, themes and drawings in it. */
  records: z.number(),
})
export type Snapshot = z.infer<typeof snapshotSchema>

const lateWorkSchema = z.object({
  id: z.string(),
  step: z.string().nullable(),
  /** Null where the step hides it. */
  person: z.string().nullable(),
  group: z.string().nullable(),
  at: z.number(),
  /** `too_late`: its step is not open any more. `held`: part of a large piece of late work. */
  reason: z.enum(['too_late', 'held']),
  /** The card, theme or drawing. */
  record: z.string(),
  /** The words it would have; null where it has none, or is removed. */
  text: z.string().nullable(),
  /** As they were sent; a null value removes the lane. */
  lanes: z.array(lane),
})
export type LateWork = z.infer<typeof lateWorkSchema>

const cardChangeSchema = z.object({
  at: z.number().nullable(),
  person: z.string().nullable(),
  group: z.string().nullable(),
  what: z.enum(['made', 'words', 'moved', 'looks', 'removed']),
})
export type CardChange = z.infer<typeof cardChangeSchema>

export const historySchemas = {
  /** `target`: `board`, or the id of a card, theme or frame. */
  setLock: { request: z.object({ target: id, locked: z.boolean() }), response: done },
  resumePerson: { request: nothing, response: done },
  listSnapshots: { request: nothing, response: z.object({ snapshots: z.array(snapshotSchema) }) },
  takeSnapshot: {
    request: z.object({ name: z.string().trim().min(1).max(120) }),
    response: z.object({ snapshot: z.string() }),
  },
  /** The lanes of the board as it was then, for `readBoard` and the canvas. */
  readSnapshot: { request: nothing, response: z.object({ lanes: z.array(lane) }) },
  /** `records`: cards, themes and drawings of it; null for the whole board. `changed`: how many are different now. */
  restoreSnapshot: {
    request: z.object({ records: z.array(id).min(1).max(2_000).nullable() }),
    response: z.object({ changed: z.number() }),
  },
  /** Oldest first; what the names policy of the card's step hides is null. */
  listChanges: { request: nothing, response: z.object({ changes: z.array(cardChangeSchema) }) },
  /** Minute by minute, newest first: `records` were changed from `at` on. Undoing since one `at` undoes all above it. */
  countChanges: {
    request: nothing,
    response: z.object({ changes: z.array(z.object({ at: z.number(), records: z.number() })) }),
  },
  /** `since`: ms since 1970. `records` are as before; of `kept`, something stays since others changed it later. */
  undoPerson: {
    request: z.object({ since: z.number().int().min(0) }),
    response: z.object({ records: z.number(), kept: z.number() }),
  },
  judgeLate: {
    request: z.object({
      ids: z.array(id).min(1).max(2_000),
      verdict: z.enum(['admit', 'dismiss']),
    }),
    response: z.object({ admitted: z.number() }),
  },
  listLate: { request: nothing, response: z.object({ late: z.array(lateWorkSchema) }) },
} as const
