/** Which cards are needs and which are offers in a match step. */
import type { Origin } from '../domain/card.ts'
import type { CardFields } from '../domain/card-form.ts'
import type { Side } from '../domain/match.ts'
import type { MatchSettings, SideFilter } from '../steps/match/settings.ts'
import type { Step } from '../steps/step.ts'

/** What pairing knows of a card; `fields`: the values of its form by the field's id. */
export type Item = {
  id: string
  text: string
  origin: Pick<Origin, 'step'> | null
  fields: CardFields
}

export type MatchStep = Pick<Step, 'source' | 'progress'> & { settings: MatchSettings }

export const isMatchStep = <S extends Pick<Step, 'settings'>>(
  step: S,
): step is S & { settings: MatchSettings } => step.settings.kind === 'match'

/** The step whose cards are the offers; null while none is set. */
export const offersStep = ({ source, settings }: Pick<MatchStep, 'source' | 'settings'>): string | null =>
  settings.offers.step ?? source?.step ?? null

export const otherSide = (side: Side): Side => (side === 'need' ? 'offer' : 'need')

/** Null for a card of neither side. A card that would be both is a need. */
export function sideOf(
  card: Pick<Item, 'origin' | 'fields'>,
  step: Omit<MatchStep, 'progress'>,
): Side | null {
  const from = card.origin?.step ?? null
  if (from === null) return null
  if (from === step.source?.step && passes(card, step.settings.needs.only)) return 'need'
  return from === offersStep(step) && passes(card, step.settings.offers.only) ? 'offer' : null
}

function passes({ fields }: Pick<Item, 'fields'>, only: SideFilter): boolean {
  if (only === null) return true
  const said = fields[only.field]
  return said !== undefined && only.values.includes(said)
}

export type Sides<I> = { needs: I[]; offers: I[] }

/** The items of an opened step that are still there, in their frozen order. */
export function sidesOf<I extends Item>(step: MatchStep, cards: readonly I[]): Sides<I> {
  const there = new Map(cards.map((card) => [card.id, card]))
  const sides: Sides<I> = { needs: [], offers: [] }
  for (const id of step.progress.sourceIds) {
    const card = there.get(id)
    const side = card ? sideOf(card, step) : null
    if (card && side) sides[side === 'need' ? 'needs' : 'offers'].push(card)
  }
  return sides
}

/** Whether both sides can be told apart: two steps, or one whose form says which card is which. */
export const hasTwoSides = (step: Pick<MatchStep, 'source' | 'settings'>): boolean =>
  step.source !== null &&
  (offersStep(step) !== step.source.step ||
    (step.settings.needs.only !== null && step.settings.offers.only !== null))
