/** Matches as the server keeps them, the cards they join, and whose word counts for a card. */
import { laneKey } from '../../shared/document/lanes.ts'
import type { Origin } from '../../shared/domain/card.ts'
import type { CardFields } from '../../shared/domain/card-form.ts'
import type { Match, Side } from '../../shared/domain/match.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { type Item, sideOf } from '../../shared/matching/sides.ts'
import { isPair } from '../../shared/matching/standing.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'
import type { CardRow } from './board-cards.ts'
import type { StepOfKind } from './in-workshop.ts'

export type MatchRow = Rows['matches']
type Ends = Pick<Match, 'need' | 'offer'>
type MatchStep = StepOfKind<'match'>

export const sides: readonly Side[] = ['need', 'offer']

const publicMatch = ({ id, step, run, need, offer, agreed }: MatchRow): Match => ({
  id,
  step,
  run,
  need,
  offer,
  agreed,
})

/** Nobody is turned down in front of all: what was declined leaves the document. */
export function putMatch(change: WorkshopChange, row: MatchRow): void {
  change.put('matches', row)
  if (row.declinedBy === null) change.public.set('match', row.id, publicMatch(row))
  else if (change.public.get('match', row.id)) change.public.delete('match', row.id)
}

export function dropMatch(change: WorkshopChange, { id, needContact, offerContact }: MatchRow): void {
  change.remove('matches', { id })
  if (change.public.get('match', id)) change.public.delete('match', id)
  if (needContact !== '' || offerContact !== '') change.eraseSoon()
}

export async function matchOf(change: WorkshopChange, id: string): Promise<MatchRow> {
  const [row] = await change.read('matches', { id })
  if (row?.workshop !== change.workshop) throw new AppError('match_unknown')
  return row
}

/** Cards that leave for good take along what was asked of them, and how to reach their authors. */
export function forgetMatches(change: WorkshopChange, cards: ReadonlySet<string>): void {
  for (const card of cards) {
    change.remove('matches', { workshop: change.workshop, need: card })
    change.remove('matches', { workshop: change.workshop, offer: card })
  }
  for (const { id, need, offer } of change.public.all('match'))
    if (cards.has(need) || cards.has(offer)) change.public.delete('match', id)
}

/** Whoever is removed is not to be reached through the workshop any more; what was agreed stays. */
export async function forgetContacts(change: WorkshopChange, person: string): Promise<void> {
  const { workshop } = change
  const cards = await change.read('cards', { workshop, person })
  const own = new Set(cards.map(({ id }) => id))
  for (const row of await change.read('matches', { workshop })) {
    const needContact = own.has(row.need) ? '' : row.needContact
    const offerContact = own.has(row.offer) ? '' : row.offerContact
    if (needContact === row.needContact && offerContact === row.offerContact) continue
    change.put('matches', { ...row, needContact, offerContact })
    change.eraseSoon()
  }
}

/** A step that is opened again goes on with what was asked and agreed before; the former run stays as it was. */
export async function carryMatches(change: WorkshopChange, { id: step, progress }: Step): Promise<void> {
  for (const row of await change.read('matches', { step, run: progress.run - 1 }))
    if (row.declinedBy === null) putMatch(change, { ...row, id: newId(change.random), run: progress.run })
}

/** What pairing needs to know of a card on the board. */
export const itemOf = (change: Pick<WorkshopChange, 'board'>, id: string): Item => ({
  id,
  text: '',
  origin: (change.board.get(laneKey(id, 'origin')) as Origin | undefined) ?? null,
  fields: (change.board.get(laneKey(id, 'fields')) as CardFields | undefined) ?? {},
})

/** The rows of both cards, which stand on the board as a need and an offer of this step. */
export async function readEnds(
  change: WorkshopChange,
  step: MatchStep,
  ends: Ends,
): Promise<Record<Side, CardRow>> {
  const [need, offer] = await Promise.all(
    sides.map((side) => readEnd(change, step, { side, id: ends[side] })),
  )
  if (!need || !offer) throw new AppError('match_sides')
  return { need, offer }
}

async function readEnd(
  change: WorkshopChange,
  step: MatchStep,
  { side, id }: { side: Side; id: string },
): Promise<CardRow | null> {
  if (!step.progress.sourceIds.includes(id) || change.board.get(id) === undefined) return null
  if (sideOf(itemOf(change, id), step) !== side) return null
  const [row] = await change.read('cards', { id, workshop: change.workshop })
  return row?.state === 'visible' ? row : null
}

/**
 * The sides that this person speaks for. What a facilitator wrote down for somebody else is not the facilitator's:
 * that side is answered for with a witness.
 */
export const sidesFor = (
  change: Pick<WorkshopChange, 'public'>,
  cards: Record<Side, CardRow>,
  { person }: Pick<Subject, 'person'>,
): Side[] => sides.filter((side) => isAuthor(change, cards[side], person))

export function isAuthor(
  change: Pick<WorkshopChange, 'public'>,
  row: Pick<CardRow, 'person' | 'channel'>,
  person: string,
): boolean {
  if (row.person !== person) return false
  const isCopied = row.channel === 'paper' || row.channel === 'on_behalf'
  return !isCopied || change.public.get('person', person)?.role !== 'facilitator'
}

/** This side has found as many as it can have; a pair whose other card is gone takes no place. */
export function assertFree(
  change: WorkshopChange,
  step: MatchStep,
  { ends, side }: { ends: Ends; side: Side },
): void {
  const other = side === 'need' ? 'offer' : 'need'
  const max = side === 'need' ? step.settings.needs.places : step.settings.offers.places
  const taken = change.public
    .all('match')
    .filter((match) => match.step === step.id && match.run === step.progress.run && isPair(match))
    .filter((match) => match[side] === ends[side] && match[other] !== ends[other])
    .filter((match) => change.board.get(match[other]) !== undefined)
  if (taken.length >= max) throw new AppError('match_full', { max })
}
