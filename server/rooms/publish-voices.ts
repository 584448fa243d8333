/** Brings the `theme:` and `count:` lanes of the workshop document up to the board. Writes only what differs. */
import { readBoard } from '../../shared/document/board-document.ts'
import { workshopKey } from '../../shared/document/workshop-document.ts'
import type { StepCount, Theme } from '../../shared/domain/theme.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { CardRegister } from './card-register.ts'
import { deriveVoices } from './derive-voices.ts'
import type { LiveDocument } from './live-document.ts'
import { putLane } from './put-lane.ts'
import { keepToldAuthors, keepToldVoices } from './unknown-authors.ts'

export function publishVoices(board: LiveDocument, workshop: LiveDocument, register: CardRegister): void {
  const { themes, counts } = deriveVoices(readBoard(board.records.entries()), stepsOf(workshop), register)
  const known = new Set(themes.map((theme) => workshopKey('theme', theme.id)))
  for (const key of workshop.records.keys())
    if (key.startsWith('theme:') && !known.has(key)) workshop.records.delete(key)
  for (const theme of themes) {
    const key = workshopKey('theme', theme.id)
    const before = workshop.records.get(key) as Theme | undefined
    putLane(workshop.records, key, keepToldVoices(theme, before, register))
  }
  for (const count of counts) publishCount(workshop, register, count)
}

function publishCount(
  workshop: LiveDocument,
  register: CardRegister,
  count: Pick<StepCount, 'step' | 'cards' | 'authors' | 'unplaced'>,
): void {
  const key = workshopKey('count', count.step)
  const step = workshop.records.get(workshopKey('step', count.step)) as Step
  const before = workshop.records.get(key) as StepCount | undefined
  putLane(workshop.records, key, {
    ...(before ?? emptyCount(step)),
    ...keepToldAuthors(count, before, register),
  })
}

const emptyCount = (step: Step): Omit<StepCount, 'cards' | 'authors' | 'unplaced'> => ({
  step: step.id,
  run: step.progress.run,
  pending: 0,
  sealed: 0,
  electorate: 0,
  ballots: 0,
  read: {},
})

export const stepsOf = (workshop: LiveDocument): Step[] =>
  [...workshop.records.entries()].filter(([key]) => key.startsWith('step:')).map(([, step]) => step as Step)
