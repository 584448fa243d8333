import { useMemo } from 'react'
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
import { ownOnBoard } from '../collect/own-cards.ts'
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
  const board = useBoardView()
  const [language] = useLanguage()
  const ownIds = useOwnIds(here)
  const { view, workshop, me } = here
  const stamp = view.matches
    .filter((match) => match.step === step.id)
    .map(({ id, agreed }) => `${id}${agreed.need ? 'n' : ''}${agreed.offer ? 'o' : ''}`)
    .join()
  const told = useMatches({ workshop, step: step.id, stamp }, me !== null && here.role !== 'viewer').data
  return useMemo(() => {
    if (!board || !isMatchStep(step)) return null
    const forms = new Map(view.steps.map((one) => [one.id, formOf(one)]))
    const cards = board.cards.map((card) =>
      spokenItem(card, forms.get(card.origin?.step ?? '') ?? [], language),
    )
    const { run } = step.progress
    const matches = view.matches.filter((match) => match.step === step.id)
    const standing = standingOf(step, cards, { matches, run })
    const isMine = ({ id, origin }: MatchCard) =>
      ownIds.has(id) && !(here.role === 'facilitator' && isCopied(origin?.channel))
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
      own: ownMatches({ standing, mine, told: (told?.matches ?? []).filter((match) => match.run === run) }),
      mayAct,
    }
  }, [board, step, view, language, ownIds, here.role, told, mayAct])
}

/** What a facilitator copied for somebody else is answered for with a witness. */
const isCopied = (channel: string | undefined): boolean => channel === 'paper' || channel === 'on_behalf'

function useOwnIds(here: Here): ReadonlySet<string> {
  const board = useBoardView()
  const cards = useMine(here)?.cards
  const person = here.me?.id
  return useMemo(
    () => new Set([...(cards ?? []), ...ownOnBoard(board, person)].map(({ id }) => id)),
    [cards, board, person],
  )
}
