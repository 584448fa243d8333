/** Where an item comes from and what became of it: note → theme → result → commitment, in both directions. */
import type { LineageLink, Origin } from '../domain/card.ts'
import type { Commitment } from '../domain/commitment.ts'
import type { Match } from '../domain/match.ts'
import type { Tally, TallyOption } from '../domain/tally.ts'
import type { Theme } from '../domain/theme.ts'

/** What can be followed; all of it is what everybody may see. */
export type Trails = {
  cards: readonly { id: string; text: string; origin: Pick<Origin, 'group' | 'step' | 'from'> | null }[]
  themes: readonly Theme[]
  tallies: readonly Tally[]
  matches: readonly Match[]
  commitments: readonly Commitment[]
}

/** One stop on the way. `how` tells what happened between it and the stop before. */
export type Stop =
  | { kind: 'card'; id: string; text: string; group: string | null; step: string | null; how: Link }
  | { kind: 'theme'; id: string; text: string; step: string; cards: number; how: Link }
  | { kind: 'result'; id: string; tally: Tally; option: TallyOption }
  | { kind: 'match'; id: string; text: string; isAgreed: boolean }
  | { kind: 'commitment'; id: string; commitment: Commitment }
type Link = Pick<LineageLink, 'how' | 'kind'> | null

export type Lineage = { from: Stop[]; to: Stop[] }

/** Each stop once, the nearest first; the item itself is in neither list. Cycles end where they close. */
export function lineageOf(item: string, trails: Trails): Lineage {
  return { from: walk(item, (id) => sourcesOf(id, trails)), to: walk(item, (id) => outcomesOf(id, trails)) }
}

/** Breadth first; results end a way, for they are no item that anything is made of. */
function walk(item: string, next: (id: string) => Stop[]): Stop[] {
  const seen = new Set([item])
  const found: Stop[] = []
  const waiting = [item]
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
    for (const stop of next(id)) {
      if (seen.has(stop.id)) continue
      seen.add(stop.id)
      found.push(stop)
      waiting.push(stop.id)
    }
  return found
}

function sourcesOf(id: string, trails: Trails): Stop[] {
  const commitment = trails.commitments.find((one) => one.id === id)
  if (commitment)
    return commitment.source.flatMap((item) => [
      ...resultStops(item, trails),
      ...itemStop(item, null, trails),
    ])
  const theme = trails.themes.find((one) => one.id === id)
  if (theme)
    return [
      ...theme.cards.flatMap((card) => itemStop(card, null, trails)),
      ...(theme.from ?? []).flatMap((link) => itemStop(link.item, link, trails)),
    ]
  const origin = trails.cards.find((one) => one.id === id)?.origin
  return (origin?.from ?? []).flatMap((link) => itemStop(link.item, link, trails))
}

function outcomesOf(id: string, trails: Trails): Stop[] {
  return [
    ...trails.themes.filter(({ cards }) => cards.includes(id)).map((theme) => themeStop(theme, null)),
    ...trails.themes.flatMap((theme) => {
      const link = theme.from?.find(({ item }) => item === id)
      return link ? [themeStop(theme, link)] : []
    }),
    ...trails.cards.flatMap((card) => {
      const link = card.origin?.from.find(({ item }) => item === id)
      return link ? [cardStop(card, link)] : []
    }),
    ...resultStops(id, trails),
    ...trails.matches.flatMap((match) => matchStop(id, match, trails)),
    ...trails.commitments
      .filter(({ source }) => source.includes(id))
      .map((commitment): Stop => ({ kind: 'commitment', id: commitment.id, commitment })),
  ]
}

function resultStops(item: string, { tallies }: Trails): Stop[] {
  return tallies.flatMap((tally): Stop[] => {
    const option = tally.options.find((one) => one.id === item)
    return option ? [{ kind: 'result', id: `${tally.step}.${tally.run} ${item}`, tally, option }] : []
  })
}

function itemStop(id: string, link: LineageLink | null, trails: Trails): Stop[] {
  const card = trails.cards.find((one) => one.id === id)
  if (card) return [cardStop(card, link)]
  const theme = trails.themes.find((one) => one.id === id)
  return theme ? [themeStop(theme, link)] : []
}

const cardStop = ({ id, text, origin }: Trails['cards'][number], link: LineageLink | null): Stop => ({
  kind: 'card',
  id,
  text,
  group: origin?.group ?? null,
  step: origin?.step ?? null,
  how: link && { how: link.how, kind: link.kind },
})

const themeStop = ({ id, title, step, cards }: Theme, link: LineageLink | null): Stop => ({
  kind: 'theme',
  id,
  text: title,
  step,
  cards: cards.length,
  how: link && { how: link.how, kind: link.kind },
})

/** The other side of a pair. */
function matchStop(id: string, { need, offer, agreed, ...match }: Match, { cards }: Trails): Stop[] {
  if (id !== need && id !== offer) return []
  const other = cards.find((card) => card.id === (id === need ? offer : need))
  const isAgreed = agreed.need !== null && agreed.offer !== null
  return other ? [{ kind: 'match', id: match.id, text: other.text, isAgreed }] : []
}
