import { type BoardView, readBoard } from '../../shared/document/board-document.ts'
import type { CountInput } from '../../shared/domain/tally.ts'
import { AppError } from '../../shared/errors.ts'
import { onlyKnown } from '../../shared/tally/index.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'
import type { StepOfKind } from './in-workshop.ts'
import { presentAtClosing } from './presence-at-closing.ts'

/** Everything the count needs, as it is now: frozen options, sealed ballots, who was entitled and there. */
export async function countInput(change: WorkshopChange, step: StepOfKind<'weigh'>): Promise<CountInput> {
  const where = { step: step.id, run: step.progress.run }
  const options = optionsOf(change, step)
  const known = new Set(options.map(({ id }) => id))
  const ballots = await change.read('ballots', where)
  const electors = await change.read('electors', where)
  const [key] = await change.read('ballotKeys', where)
  if (!key) throw new AppError('internal')
  return {
    ...where,
    scale: step.settings.scale,
    seats: step.settings.seats,
    options,
    ballots: ballots.map(({ id, group, choice }) => ({ id, group, choice: onlyKnown(choice, known) })),
    eligibleByGroup: countByGroup(electors),
    ...(await presentAtClosing(change, where)),
    admittedLate: electors.filter(({ admittedBy }) => admittedBy !== null).length,
    seed: key.seed,
    openedAt: step.progress.openedAt ?? change.now,
    closedAt: step.progress.closedAt ?? change.now,
  }
}

/** The frozen source items that still exist, with the verbatim cards behind each. */
function optionsOf(change: WorkshopChange, step: StepOfKind<'weigh'>): CountInput['options'] {
  const cards = new Map(readBoard(change.board.entries()).cards.map((card) => [card.id, card]))
  return step.progress.sourceIds.flatMap((id) => {
    const card = cards.get(id)
    if (card) return [{ id, label: card.text, cards: [evidence(card)] }]
    const theme = change.public.get('theme', id)
    if (!theme) return []
    const behind = theme.cards.flatMap((one) => cards.get(one) ?? []).map(evidence)
    return [{ id, label: theme.title, cards: behind }]
  })
}

const evidence = ({ id, text, origin }: BoardView['cards'][number]) => ({
  id,
  text,
  group: origin?.group ?? null,
})

function countByGroup(electors: readonly Rows['electors'][]): Record<string, number> {
  const byGroup: Record<string, number> = {}
  for (const { group } of electors) byGroup[group] = (byGroup[group] ?? 0) + 1
  return byGroup
}
