/**
 * Where the results belong to all groups, each names somebody who signs for it, and commitments become final
 * only with everybody's confirmation. What was confirmed and is changed afterwards is not confirmed any more.
 */
import { undisclosedGroup } from '../../shared/domain/default-groups.ts'
import { ownershipOf, signingGroups, unsignedGroups } from '../../shared/domain/ownership.ts'
import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { changeAs } from './change-as.ts'
import { assertState, done, noteAction, stepOfKind, workshopOf } from './in-workshop.ts'
import { personHere } from './people.ts'
import type { Venue } from './venue.ts'

/** A facilitator names anybody of the group; its people name the first one, who can pass it on. */
export async function nameCosigner(
  venue: Venue,
  who: Subject,
  { group, person: id }: CheckedRequest<'nameCosigner'>,
): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    assertShared(change)
    if (group === undisclosedGroup.id || !workshopOf(change).groups.some((one) => one.id === group))
      throw new AppError('group_unknown')
    const before = change.public.get('cosigner', group)
    const mayName =
      who.role === 'facilitator' || (who.group === group && (!before || before.person === who.person))
    if (!mayName) throw new AppError('cosigner_not_yours')
    const person = await personHere(change, id)
    if (person.group !== group || person.role !== 'participant') throw new AppError('cosigner_not_yours')
    if (before?.person === id) return
    change.public.set('cosigner', group, { group, person: id, at: change.now, confirmed: {} })
    noteAction(change, who.person, 'cosigner_named', { group, named: id })
  })
  return done
}

/** By whoever signs for a group, as often as the mind changes, until the step is frozen. */
export async function confirmCommitments(
  venue: Venue,
  who: Subject,
  { step: id, isConfirmed }: CheckedRequest<'confirmCommitments'> & { step: string },
): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    assertShared(change)
    assertState(stepOfKind(change, id, 'commit'), 'open', 'closed', 'revealed')
    const cosigner = change.public.get('cosigner', who.group)
    if (cosigner?.person !== who.person) throw new AppError('cosigner_not_yours')
    const { [id]: _, ...others } = cosigner.confirmed
    const confirmed = isConfirmed ? { ...others, [id]: change.now } : others
    change.public.set('cosigner', who.group, { ...cosigner, confirmed })
    noteAction(change, who.person, isConfirmed ? 'commitments_confirmed' : 'confirmation_taken_back', {
      step: id,
      group: who.group,
    })
  })
  return done
}

/** What they confirmed has changed: they are asked again. */
export function dropConfirmations(change: WorkshopChange, step: string): void {
  for (const cosigner of change.public.all('cosigner')) {
    if (cosigner.confirmed[step] === undefined) continue
    const { [step]: _, ...confirmed } = cosigner.confirmed
    change.public.set('cosigner', cosigner.group, { ...cosigner, confirmed })
  }
}

/** Who has left signs for nobody. */
export function dismissCosigner(change: WorkshopChange, person: string): void {
  for (const { group, person: named } of change.public.all('cosigner'))
    if (named === person) change.public.delete('cosigner', group)
}

/** Commitments become final with a confirmation of every group that is here. */
export function assertCosigned(change: WorkshopChange, step: Step): void {
  const workshop = workshopOf(change)
  if (step.settings.kind !== 'commit' || ownershipOf(workshop) !== 'shared') return
  const signing = signingGroups(workshop, change.public.all('person'))
  const missing = unsignedGroups(step.id, signing, change.public.all('cosigner'))
  if (missing.length > 0) throw new AppError('cosigners_missing', { count: missing.length })
}

function assertShared(change: WorkshopChange): void {
  if (ownershipOf(workshopOf(change)) !== 'shared') throw new AppError('ownership_not_shared')
}
