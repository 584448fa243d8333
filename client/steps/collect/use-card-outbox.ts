import { useState } from 'react'
import type { OwnCard } from '../../../shared/domain/card.ts'
import { newCardId } from '../../../shared/ids.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { ApiError, type KeptCommand, useKept, useSendOrKeep } from '../../api/index.ts'
import { useProblemText } from '../../ui/problem-text.ts'
import type { Surface } from '../scene.ts'
import type { KeptCard, ListedCard } from './own-cards.ts'

export type CardOutbox = {
  /** What is on this device only, oldest first. */
  kept: readonly KeptCard[]
  /** What the server has just taken, until its own list says so. */
  taken: readonly OwnCard[]
  add(text: string, surface: Surface): void
  edit(card: ListedCard, text: string): void
  withdraw(card: ListedCard): void
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Own cards on their way to the server; without network they are kept and sent later. */
export function useCardOutbox(workshop: string, step: Step): CardOutbox {
  const send = useSendOrKeep()
  const problemText = useProblemText()
  const waiting = useKept(workshop).flatMap((command) => asKeptCard(command, step.id) ?? [])
  const [refused, setRefused] = useState<readonly KeptCard[]>([])
  const [taken, setTaken] = useState<readonly OwnCard[]>([])
  const forget = (id: string) => setRefused((cards) => cards.filter((card) => card.id !== id))
  const refuse = (card: KeptCard) => (error: unknown) => {
    const problem = error instanceof ApiError ? error : new ApiError('internal')
    setRefused((cards) => [...cards, { ...card, reason: problemText(problem) }])
  }
  const add = (id: string, text: string, surface: Surface) => {
    const input = { params: { w: workshop, s: step.id }, body: { id, text, channel: surface } }
    send('addCard', input).then(
      (outcome) => outcome.is === 'sent' && setTaken((cards) => [...cards, outcome.answer.card]),
      refuse({ id, text, isNew: true }),
    )
  }
  return {
    kept: [...refused, ...waiting],
    taken,
    add: (text, surface) => add(newCardId(randomBytes), text, surface),
    edit: ({ id, state }, text) => {
      const wasNew = refused.some((card) => card.id === id && card.isNew)
      forget(id)
      if (state === 'refused' && wasNew) return add(id, text, 'board')
      const params = { w: workshop, c: id }
      send('editCard', { params, body: { text } }).catch(refuse({ id, text, isNew: false }))
    },
    withdraw: ({ id, state }) => {
      const wasNew = refused.some((card) => card.id === id && card.isNew)
      forget(id)
      setTaken((cards) => cards.filter((card) => card.id !== id))
      if (state === 'refused' && wasNew) return
      const back = refuse({ id, text: null, isNew: false })
      send('withdrawCard', { params: { w: workshop, c: id } }).catch(back)
    },
  }
}

/** Null for commands of other steps and kinds. */
function asKeptCard(command: KeptCommand, step: string): KeptCard | null {
  switch (command.name) {
    case 'addCard':
      return command.params.s === step && command.body
        ? { id: command.body.id, text: command.body.text, isNew: true }
        : null
    case 'editCard':
      return { id: command.params.c ?? '', text: command.body?.text ?? '', isNew: false }
    case 'withdrawCard':
      return { id: command.params.c ?? '', text: null, isNew: false }
    default:
      return null
  }
}
