import { forgetRecords } from '../rooms/erasures.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'

/** What these records said leaves history too: journal, kept states of the board, work that waits, and their photos. */
export async function forgetWords(change: WorkshopChange, records: ReadonlySet<string>): Promise<void> {
  for (const record of records) change.forget(record)
  for (const write of await forgetRecords(change, change.workshop, records))
    if ('put' in write && write.table === 'journal') change.put('journal', write.put)
    else if ('put' in write && write.table === 'snapshotLanes') change.put('snapshotLanes', write.put)
    else if ('remove' in write && write.table === 'photos') change.remove('photos', write.remove)
    else if ('remove' in write && write.table === 'photoBytes') change.remove('photoBytes', write.remove)
  for (const late of await change.read('lateWork', { workshop: change.workshop }))
    if (records.has(late.record)) change.remove('lateWork', { id: late.id })
}

/** Somebody leaves and takes everything along: history goes on without saying that it was them. */
export async function forgetPerson(change: WorkshopChange, person: string): Promise<void> {
  const { workshop } = change
  for (const row of await change.read('journal', { workshop, person }))
    change.put('journal', { ...row, person: null })
  change.remove('lateWork', { workshop, person })
  change.public.delete('pause', person)
}
