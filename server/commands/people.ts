/** People of a workshop: the row with everything, and the lane with what everybody may see. */
import type { Person } from '../../shared/domain/person.ts'
import { AppError } from '../../shared/errors.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'

export type PersonRow = Rows['people']

const publicPerson = ({ id, name, group, role, language, joinedAt, gone }: PersonRow): Person => ({
  id,
  name,
  group,
  role,
  language,
  joinedAt,
  gone,
})

export function putPerson(change: WorkshopChange, row: PersonRow): void {
  change.put('people', row)
  change.public.set('person', row.id, publicPerson(row))
}

/** Somebody who is here: neither removed nor withdrawn. */
export async function personHere(change: WorkshopChange, id: string): Promise<PersonRow> {
  const [row] = await change.read('people', { id })
  if (row?.workshop !== change.workshop || row.gone !== 'no') throw new AppError('not_found')
  return row
}
