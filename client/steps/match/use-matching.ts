import { useMemo, useState } from 'react'
import { formOf } from '../../../shared/cards/of-step.ts'
import type { BoardCard } from '../../../shared/document/board-document.ts'
import type { Side } from '../../../shared/domain/match.ts'
import { isMatchStep, type MatchStep } from '../../../shared/matching/sides.ts'
import { spokenItem } from '../../../shared/matching/spoken-item.ts'
import { type Standing, standingOf } from '../../../shared/matching/standing.ts'
import type { SpokenItem } from '../../../shared/matching/suggestions.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { useMatches } from '../../api/index.ts'
import { useBoardView } from '../../connection/index.ts'
import { useLanguage } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import type { Scene } from '../scene.ts'
import { useMine } from '../use-mine.ts'
import { type OwnView, ownMatches } from './own-matches.ts'

export type MatchCard = BoardCard & SpokenItem
export type OwnItem = { card: MatchCard; side: Side }

export type Matching = {
  step: Step & MatchStep
  standing: Standing<MatchCard>
  card(id: string): MatchCard | undefined
  /** The cards of this person, and what concerns them. */
  mine: OwnItem[]
  own: OwnView[]
  mayAct: boolean
}

/** Everything a panel of a match step shows. Null until the board has arrived. */
export function useMatching({ step, here }: Scene, mayAct: boolean): Matching | null {
  const cards = useMatchCards(step, here)
  const isMine = useIsMine(here)
  const { view, workshop, me, role } = here
  const stamp = view.matches
    .filter((match) => match.step === step.id)
    .map(({ id, agreed }) => `${id}${agreed.need ? 'n' : ''}${agreed.offer ? 'o' : ''}`)
    .join()
  const told = useMatches({ workshop, step: step.id, stamp }, me !== null && role !== 'viewer').data?.matches
  return useMemo(() => {
    if (!cards || !isMatchStep(step)) return null
    const { run } = step.progress
    const matches = view.matches.filter((match) => match.step === step.id)
    const standing = standingOf(step, cards, { matches, run })
    const mine = [
      ...standing.needs.filter(isMine).map((card): OwnItem => ({ card, side: 'need' })),
      ...standing.offers.filter(isMine).map((card): OwnItem => ({ card, side: 'offer' })),
    ]
    const byId = new Map(cards.map((card) => [card.id, card]))
    return {
      step,
      standing,
      card: (id) => byId.get(id),
      mine,
      own: ownMatches({ standing, mine, told: (told ?? []).filter((match) => match.run === run) }),
      mayAct,
    }
  }, [cards, step, view.matches, isMine, told, mayAct])
}

/**
 * The cards that the step works on. The list stays the same while none of them changes, so that suggestions are not
 * worked out anew whenever anything moves on the board.
 */
function useMatchCards({ progress: { sourceIds } }: Step, { view }: Here): readonly MatchCard[] | null {
  const board = useBoardView()
  const [language] = useLanguage()
  const spoken = useMemo(() => {
    const forms = new Map(view.steps.map((one) => [one.id, formOf(one)]))
    const known = new WeakMap<BoardCard, MatchCard>()
    return (card: BoardCard): MatchCard => {
      const found = known.get(card) ?? spokenItem(card, forms.get(card.origin?.step ?? '') ?? [], language)
      known.set(card, found)
      return found
    }
  }, [view.steps, language])
  const sources = useMemo(() => new Set(sourceIds), [sourceIds])
  const cards = useSameWhileEqual((board?.cards ?? []).filter(({ id }) => sources.has(id)).map(spoken))
  return board ? cards : null
}

/** The former list as long as it holds the very same things. */
function useSameWhileEqual<T>(list: readonly T[]): readonly T[] {
  const [kept, keep] = useState(list)
  const isSame = kept.length === list.length && kept.every((one, at) => one === list[at])
  if (!isSame) keep(list)
  return isSame ? kept : list
}

/** What a facilitator copied for somebody else is answered for with a witness. */
function useIsMine(here: Here): (card: MatchCard) => boolean {
  const cards = useMine(here)?.cards
  const person = here.me?.id
  const isFacilitator = here.role === 'facilitator'
  return useMemo(() => {
    const own = new Set(cards?.map(({ id }) => id))
    return ({ id, origin }) => {
      const isCopied = origin?.channel === 'paper' || origin?.channel === 'on_behalf'
      const isAuthor = own.has(id) || (person !== undefined && origin?.author === person)
      return isAuthor && !(isFacilitator && isCopied)
    }
  }, [cards, person, isFacilitator])
}
