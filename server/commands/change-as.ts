import { AppError } from '../../shared/errors.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Venue } from './venue.ts'

/**
 * A change by somebody who is still here when its turn comes: who was removed or has withdrawn while the
 * command waited leaves nothing behind.
 */
export function changeAs<T>(
  { rooms }: Pick<Venue, 'rooms'>,
  { workshop, person }: Pick<Subject, 'workshop' | 'person'>,
  command: (change: WorkshopChange) => Promise<T> | T,
): Promise<T> {
  return rooms.change(workshop, (change) => {
    if (change.public.get('person', person)?.gone !== 'no') throw new AppError('not_found')
    return command(change)
  })
}
