/** Named states of a board: taken at each move of a step, before a restore, and when a facilitator asks. */
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Subject } from '../permissions/subject.ts'
import { type BoardLane, decodeLanes, encodeLanes } from '../rooms/snapshot-lanes.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'
import { changeAs } from './change-as.ts'
import type { Venue } from './venue.ts'

type SnapshotRow = Rows['snapshots']
type Wish = Pick<SnapshotRow, 'name' | 'by' | 'step' | 'run' | 'occasion'>

/** Keeps the board as it is at this point of the change. */
export async function takeSnapshot(change: WorkshopChange, wish: Wish): Promise<string> {
  const { workshop, now: at } = change
  const id = newId(change.random)
  const lanes = [...change.board.entries()]
  const records = lanes.filter(([key]) => key.startsWith('shape:') && !key.includes('#')).length
  await makeRoom(change)
  change.put('snapshots', { id, workshop, at, records, ...wish })
  change.put('snapshotLanes', { snapshot: id, workshop, lanes: encodeLanes(lanes) })
  return id
}

/** The oldest go, those without a name first. */
async function makeRoom(change: WorkshopChange): Promise<void> {
  const rows = await change.read('snapshots', { workshop: change.workshop })
  const isNamed = (row: SnapshotRow) => Number(row.name !== null)
  const excess = rows.length + 1 - limits.snapshotsPerWorkshop
  if (excess <= 0) return
  for (const { id } of rows.sort((a, b) => isNamed(a) - isNamed(b) || a.at - b.at).slice(0, excess)) {
    change.remove('snapshots', { id })
    change.remove('snapshotLanes', { snapshot: id })
  }
}

export async function takeNamedSnapshot(
  venue: Venue,
  who: Subject,
  name: string,
): Promise<ResponseOf<'takeSnapshot'>> {
  const wish = { name, by: who.person, step: null, run: 0, occasion: 'asked' } as const
  return { snapshot: await changeAs(venue, who, (change) => takeSnapshot(change, wish)) }
}

/** Newest first. */
export async function listSnapshots(
  venue: Venue,
  { workshop }: Subject,
): Promise<ResponseOf<'listSnapshots'>> {
  const rows = await venue.storage.read('snapshots', { workshop })
  return {
    snapshots: rows.sort((a, b) => b.at - a.at).map(({ workshop: _, ...snapshot }) => snapshot),
  }
}

export async function readSnapshot(
  venue: Venue,
  { workshop }: Subject,
  id: string,
): Promise<ResponseOf<'readSnapshot'>> {
  return { lanes: await lanesOfSnapshot(venue.storage, workshop, id) }
}

export async function lanesOfSnapshot(
  storage: Pick<Venue['storage'], 'read'>,
  workshop: string,
  snapshot: string,
): Promise<BoardLane[]> {
  const [row] = await storage.read('snapshotLanes', { snapshot, workshop })
  if (!row) throw new AppError('snapshot_unknown')
  return decodeLanes(row.lanes)
}
