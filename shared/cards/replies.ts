import type { LineageLink } from '../domain/card.ts'
import type { ReplyKind } from '../domain/reply-kinds.ts'
import { replyIn } from './of-step.ts'

export type Replying<T> = { card: T; kind: ReplyKind }

/** Cards that answer something, by what they answer; in the order in which they come. */
export function repliesByItem<T>(
  cards: readonly T[],
  fromOf: (card: T) => readonly LineageLink[],
): Map<string, Replying<T>[]> {
  const found = new Map<string, Replying<T>[]>()
  for (const card of cards) {
    const reply = replyIn(fromOf(card))
    if (!reply) continue
    const list = found.get(reply.item)
    if (list) list.push({ card, kind: reply.kind })
    else found.set(reply.item, [{ card, kind: reply.kind }])
  }
  return found
}

/** How often each kind was said, in the order in which each was said first. */
export function countKinds(replies: readonly { kind: ReplyKind }[]): { kind: ReplyKind; count: number }[] {
  const counts = new Map<ReplyKind, number>()
  for (const { kind } of replies) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => ({ kind, count }))
}
