import type { Step } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import type { CardRow } from './card-register.ts'

type CountedRow = Pick<CardRow, 'step' | 'run' | 'state' | 'person' | 'group'>
type LimitedStep = Pick<Step, 'id' | 'limits' | 'progress'>
type Writer = Pick<Subject, 'person' | 'role' | 'group'>

/** How many more cards this person, and this person's group, may write in this run; Infinity without a limit. */
export type CardsLeft = { person: number; group: number }

/**
 * Facilitators write for many people, so limits are for participants. Withdrawn and rejected cards give their
 * place back.
 */
export function cardsLeft(rows: Iterable<CountedRow>, step: LimitedStep, who: Writer): CardsLeft {
  const { perPerson, perGroup } = step.limits
  const left = { person: perPerson ?? Infinity, group: perGroup ?? Infinity }
  if (who.role === 'facilitator') return { person: Infinity, group: Infinity }
  for (const row of rows) {
    if (!isCounted(row, step)) continue
    if (row.person === who.person) left.person -= 1
    if (row.group === who.group) left.group -= 1
  }
  return left
}

const isCounted = (row: CountedRow, { id, progress }: LimitedStep): boolean =>
  row.step === id && row.run === progress.run && row.state !== 'withdrawn' && row.state !== 'rejected'
