/** What many commands ask of a workshop before they change it. Each throws the error a person will read. */

import { isFor } from '../../shared/domain/permissions.ts'
import type { StepState } from '../../shared/domain/step-life.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { OfferedKind, Step, StepSettings } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'

type Reading = Pick<WorkshopChange, 'public'>

/** What most commands answer. */
export const done = { done: true } as const

export function workshopOf(change: Reading & { workshop: string }): Workshop {
  const workshop = change.public.get('workshop', change.workshop)
  if (!workshop) throw new AppError('not_found')
  return workshop
}

export function stepOf(change: Reading, id: string): Step {
  const step = change.public.get('step', id)
  if (!step) throw new AppError('step_unknown')
  return step
}

export type StepOfKind<K extends OfferedKind> = Step & { settings: Extract<StepSettings, { kind: K }> }

export function stepOfKind<K extends OfferedKind>(change: Reading, id: string, kind: K): StepOfKind<K> {
  const step = stepOf(change, id)
  if (step.settings.kind !== kind) throw new AppError('step_kind_mismatch')
  return step as StepOfKind<K>
}

export function assertState(step: Step, ...states: StepState[]): void {
  const { state } = step.progress
  if (!states.includes(state)) throw new AppError('step_wrong_state', { state })
}

/** Facilitators may contribute to every step, since they write for people who have no device. */
export function assertFor(step: Step, { role, group }: Subject): void {
  if (role !== 'facilitator' && !isFor(step, role, group)) throw new AppError('step_not_for_you')
}

export const stepsInOrder = (change: Reading): Step[] =>
  change.public.all('step').sort((a, b) => a.progress.order - b.progress.order)

/** Notes what was done, by whom. Ids and numbers only: no names, no words. */
export function noteAction(
  change: WorkshopChange,
  person: string | null,
  action: string,
  detail: Record<string, string | number | null> = {},
): void {
  const id = newId(change.random)
  change.put('actions', { id, workshop: change.workshop, at: change.now, person, action, detail })
}
