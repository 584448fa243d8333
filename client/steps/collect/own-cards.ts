/** A person's own cards of one step: what the server has, and what is still only on this device. */
import { replyIn } from '../../../shared/cards/of-step.ts'
import type { BoardView } from '../../../shared/document/board-document.ts'
import type { CardState, OwnCard } from '../../../shared/domain/card.ts'
import type { CardFields, Reply } from '../../../shared/domain/card-form.ts'
import { charsOf } from '../../../shared/domain/chars-of.ts'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { Entry } from './card-draft.ts'

export type ListedCard = {
  id: string
  text: string
  fields: CardFields
  reply: Reply | null
  state: CardState | 'kept' | 'refused'
  /** Why it was refused, in the person's language. */
  reason?: string
  /** It is kept for the sake of its photo, which is on its way. */
  waitsForPhoto?: boolean
}

/** A change that is on this device only. `text` is null where it withdraws the card. */
export type KeptCard = {
  id: string
  text: string | null
  /** What it does not say of these is as it was. */
  fields?: CardFields | undefined
  reply?: Reply | null | undefined
  /** How it was written, where the server refused it. */
  entry?: Entry
  /** It adds the card; a change of a card of another step is none of ours. */
  isNew: boolean
  /** The server refused it, and why. */
  reason?: string
  /** It goes out after its photo. */
  waitsForPhoto?: boolean
}

/** The server's own list, and what it has taken since it was asked. */
export const withTaken = (listed: readonly OwnCard[], taken: readonly OwnCard[]): OwnCard[] => [
  ...listed,
  ...taken.filter((card) => !listed.some((one) => one.id === card.id)),
]

/**
 * Cards that were written on the board itself are known there first, and their words are the newest there.
 */
export function withBoard(listed: readonly OwnCard[], onBoard: readonly OwnCard[]): OwnCard[] {
  const standing = new Map(onBoard.map((card) => [card.id, card]))
  const known = listed.map((card) => {
    const { text, fields } = standing.get(card.id) ?? card
    return { ...card, text, fields }
  })
  return [...known, ...onBoard.filter((card) => !listed.some((one) => one.id === card.id))]
}

/** The cards on the board that name this person as their author. */
export function ownOnBoard(board: BoardView | null, person: string | undefined): OwnCard[] {
  return (board?.cards ?? []).flatMap(({ id, text, fields, origin }): OwnCard[] => {
    if (!origin?.step || !person || origin.author !== person) return []
    const { step, run, at, from } = origin
    const reply = replyIn(from)
    if (text.trim() === '' && reply === null) return []
    return [{ id, text, fields, reply, step, run, state: 'visible', at: at ?? 0 }]
  })
}

/** Newest first; a kept change lies over what the server has. Withdrawn cards are not listed. */
export function listOwnCards(
  sent: readonly OwnCard[],
  kept: readonly KeptCard[],
  step: { id: string; run: number },
): ListedCard[] {
  const cards = new Map<string, ListedCard>()
  const here = sent.filter((card) => card.step === step.id && card.run === step.run)
  for (const card of [...here].sort((a, b) => a.at - b.at)) cards.set(card.id, { ...card })
  for (const card of kept) {
    if (!card.isNew && !cards.has(card.id)) continue
    if (card.text === null && card.reason === undefined) cards.delete(card.id)
    else if (card.text !== null) {
      const before = cards.get(card.id)
      cards.set(card.id, {
        id: card.id,
        text: card.text,
        fields: card.fields ?? before?.fields ?? {},
        reply: card.reply ?? before?.reply ?? null,
        state: card.reason === undefined ? 'kept' : 'refused',
        ...(card.reason !== undefined && { reason: card.reason }),
        ...(card.waitsForPhoto && { waitsForPhoto: true }),
      })
    }
  }
  return [...cards.values()].filter((card) => card.state !== 'withdrawn').reverse()
}

/** Those that use up a place; a rejected card gives its place back, a refused one never had any. */
export const countsTowardsLimit = (card: ListedCard): boolean =>
  card.state !== 'rejected' && card.state !== 'refused' && card.state !== 'withdrawn'

/** Null: no limit. */
export function cardsLeft(cards: readonly ListedCard[], perPerson: number | null): number | null {
  return perPerson === null ? null : Math.max(0, perPerson - cards.filter(countsTowardsLimit).length)
}

export const stateWords: Record<ListedCard['state'], MessageKey> = {
  visible: 'steps.cardSent',
  pending: 'steps.cardPending',
  sealed: 'steps.cardSealed',
  hidden: 'steps.cardHidden',
  rejected: 'steps.cardRejected',
  withdrawn: 'steps.cardWithdrawn',
  kept: 'steps.cardKept',
  refused: 'steps.cardRefused',
}

/** Letters as people count them: what the limit means. */
export const charsLeft = (text: string, max: number): number => max - charsOf(text)
