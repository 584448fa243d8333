import { useState } from 'react'
import type { OwnCard } from '../../../shared/domain/card.ts'
import { newCardId } from '../../../shared/ids.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { ApiError, heldBack, type KeptCommand, useKept, useSendOrKeep } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { toast } from '../../ui/index.ts'
import { useProblemText } from '../../ui/problem-text.ts'
import type { CardDraft, Entry } from './card-draft.ts'
import type { KeptCard, ListedCard } from './own-cards.ts'

export type CardOutbox = {
  /** What is on this device only, oldest first. */
  kept: readonly KeptCard[]
  /** What the server has just taken, until its own list says so. */
  taken: readonly OwnCard[]
  add(draft: CardDraft, entry: Entry): void
  edit(card: ListedCard, draft: CardDraft): void
  withdraw(card: ListedCard): void
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Own cards on their way to the server; without network they are kept and sent later. */
export function useCardOutbox(workshop: string, step: Step): CardOutbox {
  const send = useSendOrKeep()
  const text = useText()
  const problemText = useProblemText()
  const given = useKept(workshop)
  const held = heldBack(given)
  const waiting = given.flatMap((command) => {
    const card = asKeptCard(command, step.id)
    return card ? [{ ...card, waitsForPhoto: held.has(command) }] : []
  })
  const [refused, setRefused] = useState<readonly KeptCard[]>([])
  const [taken, setTaken] = useState<readonly OwnCard[]>([])
  const forget = (id: string) => setRefused((cards) => cards.filter((card) => card.id !== id))
  const refuse = (card: KeptCard) => (error: unknown) => {
    const problem = error instanceof ApiError ? error : new ApiError('internal')
    setRefused((cards) => [...cards, { ...card, reason: problemText(problem) }])
  }
  // Given before their card, which waits for them and goes without those that are refused.
  const sendPhotos = (photos: CardDraft['photos'] = [], isEdit = false) => {
    for (const body of photos)
      send('addPhoto', { params: { w: workshop, s: step.id }, body }).catch((error: unknown) => {
        const problem = error instanceof ApiError ? error : new ApiError('internal')
        toast(text(isEdit ? 'photo.leftEdit' : 'photo.left', { reason: problemText(problem) }), {
          tone: 'error',
        })
      })
  }
  const add = (id: string, { text, fields, reply, photos }: CardDraft, entry: Entry) => {
    sendPhotos(photos)
    const draft = { text, fields, reply }
    const input = { params: { w: workshop, s: step.id }, body: { id, ...draft, ...entry } }
    send('addCard', input).then(
      (outcome) => outcome.is === 'sent' && setTaken((cards) => [...cards, outcome.answer.card]),
      refuse({ id, ...draft, entry, isNew: true }),
    )
  }
  return {
    kept: [...refused, ...waiting],
    taken,
    add: (draft, entry) => add(newCardId(randomBytes), draft, entry),
    edit: ({ id, state }, draft) => {
      const before = refused.find((card) => card.id === id && card.isNew)
      forget(id)
      if (state === 'refused' && before) return add(id, draft, before.entry ?? { channel: 'board' })
      const { text, fields } = draft
      sendPhotos(draft.photos, true)
      const params = { w: workshop, c: id }
      send('editCard', { params, body: { text, fields } }).catch(refuse({ id, ...draft, isNew: false }))
    },
    withdraw: ({ id, state, fields, reply }) => {
      const wasNew = refused.some((card) => card.id === id && card.isNew)
      forget(id)
      setTaken((cards) => cards.filter((card) => card.id !== id))
      if (state === 'refused' && wasNew) return
      const back = refuse({ id, text: null, fields, reply, isNew: false })
      send('withdrawCard', { params: { w: workshop, c: id } }).catch(back)
    },
  }
}

/** Null for commands of other steps and kinds. Of an edit, the server's own list knows what it answers. */
function asKeptCard(command: KeptCommand, step: string): KeptCard | null {
  const id = command.params.c ?? ''
  switch (command.name) {
    case 'addCard': {
      const { params, body } = command
      if (params.s !== step || !body) return null
      return { id: body.id, text: body.text, fields: body.fields, reply: body.reply, isNew: true }
    }
    case 'editCard':
      return { id, text: command.body?.text ?? '', fields: command.body?.fields, isNew: false }
    case 'withdrawCard':
      return { id, text: null, isNew: false }
    default:
      return null
  }
}
