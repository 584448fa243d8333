import { useState } from 'react'
import { newCardId } from '../../../shared/ids.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { ApiError, call, passesByItself, useRefresh } from '../../api/index.ts'
import { useProblemText } from '../../ui/problem-text.ts'
import type { Surface } from '../scene.ts'
import type { KeptCard, ListedCard } from './own-cards.ts'

export type CardOutbox = {
  kept: readonly KeptCard[]
  add(text: string, surface: Surface): void
  edit(card: ListedCard, text: string): void
  withdraw(card: ListedCard): void
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** Own cards on their way to the server. */
export function useCardOutbox(workshop: string, step: Step): CardOutbox {
  const [kept, setKept] = useState<readonly KeptCard[]>([])
  const refresh = useRefresh()
  const problemText = useProblemText()
  const without = (id: string) => (cards: readonly KeptCard[]) => cards.filter((card) => card.id !== id)
  const send = async (card: KeptCard, run: () => Promise<unknown>) => {
    setKept((cards) => [...without(card.id)(cards), card])
    try {
      await run()
      setKept(without(card.id))
      refresh.me(workshop)
    } catch (error) {
      const problem = error instanceof ApiError ? error : new ApiError('internal')
      if (!passesByItself(problem)) {
        setKept((cards) => [...without(card.id)(cards), { ...card, reason: problemText(problem) }])
      }
    }
  }
  const params = (card: string) => ({ w: workshop, c: card })
  return {
    kept,
    add: (text, surface) => {
      const id = newCardId(randomBytes)
      void send({ id, text }, () =>
        call('addCard', { params: { w: workshop, s: step.id }, body: { id, text, channel: surface } }),
      )
    },
    edit: ({ id }, text) =>
      void send({ id, text }, () => call('editCard', { params: params(id), body: { text } })),
    withdraw: ({ id }) => void send({ id, text: null }, () => call('withdrawCard', { params: params(id) })),
  }
}
