import { soundFields } from '../cards/check-fields.ts'
import { formOf, replyIn } from '../cards/of-step.ts'
import type { BoardCard, BoardView } from '../document/board-document.ts'
import type { WorkshopView } from '../document/workshop-document.ts'
import { keepsName } from '../domain/keeps-name.ts'
import type { NamesPolicy } from '../domain/step.ts'
import { pairingsOf } from './pairings.ts'
import { positionsOf } from './positions.ts'
import type { Summary, SummaryCard } from './summary.ts'

/**
 * The report of a workshop from what everybody may see: sealed, pending and hidden cards, ballots and
 * hidden authors are not in these documents, so they cannot come out here.
 */
export function makeSummary({
  workshop: view,
  board,
  now,
}: {
  workshop: WorkshopView
  board: BoardView
  now: number
}): Summary {
  const { join: _, ...workshop } = view.workshop
  const place = new Map(view.steps.map(({ id }, index) => [id, index]))
  const byStep = (a: { step: string | null }, b: { step: string | null }) =>
    (place.get(a.step ?? '') ?? view.steps.length) - (place.get(b.step ?? '') ?? view.steps.length)
  const shown = view.commitments.filter(({ plan }) => plan.isPublic)
  return {
    format: 'rembuk-workshop/1',
    madeAt: now,
    workshop,
    presence: presenceOf(view),
    steps: view.steps,
    cards: cardsOf(view, board).sort((a, b) => byStep(a, b) || a.run - b.run || byTime(a, b)),
    themes: [...view.themes].sort(byStep),
    positions: positionsOf(view.steps, board),
    tallies: [...view.tallies].sort((a, b) => byStep(a, b) || a.run - b.run),
    pairings: pairingsOf(view, board.cards),
    commitments: shown.sort((a, b) => byStep(a, b) || a.createdAt - b.createdAt),
    cosigners: view.cosigners.map(({ group, person, confirmed }) => ({
      group,
      name: view.people.find(({ id }) => id === person)?.name ?? '',
      confirmed,
    })),
    commitmentsWithheld: view.commitments.length - shown.length,
  }
}

/** Everybody who came in as a participant, also who has left since; groups in the workshop's order. */
function presenceOf({ people, workshop }: WorkshopView): Summary['presence'] {
  const participants = people.filter(({ role }) => role === 'participant')
  const inGroup = (group: string) => participants.filter((person) => person.group === group).length
  const groups = new Set([...workshop.groups.map(({ id }) => id), ...participants.map(({ group }) => group)])
  return {
    people: participants.length,
    byGroup: [...groups]
      .map((group) => ({ group, people: inGroup(group) }))
      .filter(({ people: count }) => count > 0),
  }
}

function cardsOf(view: WorkshopView, board: BoardView): SummaryCard[] {
  const themes = new Map(view.themes.flatMap(({ id, cards }) => cards.map((card) => [card, id] as const)))
  const regions = new Map(view.steps.map(({ id, progress }) => [progress.frame, id]))
  const policies = new Map(view.steps.map(({ id, names }) => [id, names]))
  const names = new Map(view.people.filter(keepsName).map(({ id, name }) => [id, name]))
  return board.cards
    .filter(({ text, origin }) => text.trim() !== '' || replyIn(origin?.from ?? []) !== null)
    .map((card) => {
      const step = card.origin?.step ?? regions.get(board.stepOf(card.id) ?? '') ?? null
      return {
        id: card.id,
        text: card.text,
        fields: soundFields(formOf(view.steps.find(({ id }) => id === card.origin?.step)), card.fields),
        ...attribution(card, policies.get(step ?? '') ?? 'named', names),
        channel: card.origin?.channel ?? 'board',
        step,
        run: card.origin?.run ?? 0,
        theme: themes.get(card.id) ?? null,
      }
    })
}

/** The origin already hides what the step hides; a policy that was made stricter later holds here as well. */
function attribution(
  { origin }: BoardCard,
  policy: NamesPolicy,
  names: ReadonlyMap<string, string>,
): Pick<SummaryCard, 'author' | 'group' | 'at' | 'from'> {
  const isNamed = policy === 'named'
  return {
    author: isNamed && origin?.author ? (names.get(origin.author) ?? null) : null,
    group: policy === 'anonymous' ? null : (origin?.group ?? null),
    at: isNamed ? (origin?.at ?? null) : null,
    from: (origin?.from ?? []).map((link) => (isNamed ? link : { ...link, by: null, at: null })),
  }
}

/** Cards without a time come in the order of their random ids, which tells nothing. */
const byTime = (a: SummaryCard, b: SummaryCard): number => (a.at ?? 0) - (b.at ?? 0) || (a.id < b.id ? -1 : 1)
