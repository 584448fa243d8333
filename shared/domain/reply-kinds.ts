/** How a card can answer another one. Without the schema library, so that the phone can use it. */

/** In families that are offered together; the words of each stand in the catalogue under `reply.<kind>`. */
export const replyFamilies = {
  /** Whom else it concerns, and what they know of it. */
  experience: ['me_too', 'differs', 'know_why', 'solution'],
  /** What helps or hinders an idea. */
  idea: ['improve', 'warn', 'join'],
  /** Arguments on a concept or an option. */
  argument: ['evidence_for', 'evidence_against', 'alternative', 'condition', 'assumption', 'left_out'],
  /** What experts and officials say. */
  answer: ['answer', 'eligible', 'not_eligible'],
  /** The reasoned response of those who decide. */
  response: ['accepted', 'merged', 'deferred', 'not_accepted'],
} as const
export type ReplyFamily = keyof typeof replyFamilies
export type ReplyKind = (typeof replyFamilies)[ReplyFamily][number]

export const replyKinds: readonly ReplyKind[] = Object.values(replyFamilies).flat()

/** Said by one tap: words may be added. One of a kind for each person and item. */
const wordless: readonly ReplyKind[] = ['me_too', 'join', 'eligible']

export const needsWords = (kind: ReplyKind): boolean => !wordless.includes(kind)
