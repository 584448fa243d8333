import { isLocked } from '../../shared/domain/permissions.ts'
import { AppError } from '../../shared/errors.ts'
import { around } from '../gate/board-lookup.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'

/**
 * Neither is any of these records, nor what it stands in, nor the board locked for this person; nor is the person
 * paused. Withdrawing does not ask: taking one's own words back is a right of privacy.
 */
export function assertUnlocked(
  change: Pick<WorkshopChange, 'board' | 'public'>,
  { role, person }: Pick<Subject, 'role' | 'person'>,
  ...records: string[]
): void {
  if (role === 'facilitator') return
  if (change.public.get('pause', person)) throw new AppError('paused')
  const locks = { has: (target: string) => change.public.get('lock', target) !== undefined }
  const read = (key: string) => change.board.get(key)
  for (const record of records) if (isLocked(role, locks, around(read, record))) throw new AppError('locked')
}
