import { AppError } from '../../shared/errors.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'

/**
 * As many commitments of this run as a person, or a group, may have written. Facilitators are not counted: they
 * write for people who have no device.
 */
export async function assertMayCommit(change: WorkshopChange, step: Step, who: Subject): Promise<void> {
  const { perPerson, perGroup } = step.limits
  if (who.role === 'facilitator' || (perPerson === null && perGroup === null)) return
  const standing = new Set(
    change.public
      .all('commitment')
      .filter((one) => one.step === step.id && one.run === step.progress.run)
      .map(({ id }) => id),
  )
  const notes = await change.read('actions', { workshop: who.workshop, action: 'commitment_added' })
  const written = notes.filter(({ detail }) => standing.has(String(detail.commitment)))
  const byPerson = written.filter(({ person }) => person === who.person).length
  if (perPerson !== null && byPerson >= perPerson)
    throw new AppError('commitment_limit_person', { max: perPerson })
  const colleagues = new Set(
    change.public
      .all('person')
      .filter(({ group, role }) => group === who.group && role === 'participant')
      .map(({ id }) => id),
  )
  const byGroup = written.filter(({ person }) => person !== null && colleagues.has(person)).length
  if (perGroup !== null && byGroup >= perGroup)
    throw new AppError('commitment_limit_group', { max: perGroup })
}
