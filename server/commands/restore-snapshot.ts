import { recordIn } from '../../shared/document/lane-diff.ts'
import type { LaneValue } from '../../shared/document/lanes.ts'
import { restoreLanes } from '../../shared/document/restore-lanes.ts'
import type { Subject } from '../permissions/subject.ts'
import { isWithdrawnByAuthor } from '../rooms/erasures.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { applyLanes } from './apply-lanes.ts'
import type { CardRow } from './board-cards.ts'
import { changeAs } from './change-as.ts'
import { noteAction } from './in-workshop.ts'
import { lanesOfSnapshot, takeSnapshot } from './snapshots.ts'
import { isRegionOf } from './step-frames.ts'
import type { Venue } from './venue.ts'

/**
 * A kept state, or some records of it, as new edits of the present; what is there now is kept first. What its author
 * withdrew, and what a facilitator hid, does not come back by this.
 */
export function restoreSnapshot(
  venue: Venue,
  who: Subject,
  { snapshot, records }: { snapshot: string; records: readonly string[] | null },
): Promise<{ changed: number }> {
  return changeAs(venue, who, async (change) => {
    const then = new Map(await lanesOfSnapshot(change, who.workshop, snapshot)) as Map<string, LaneValue>
    forgetGone(change, then)
    const now = new Map(change.board.entries()) as Map<string, LaneValue>
    const mayReturn = await returning(change, now, then)
    const changes = restoreLanes({
      now,
      kept: then,
      records: records && new Set(records),
      isRegion: isRegionOf(change),
      mayReturn: (record) => mayReturn.has(record),
    })
    await takeSnapshot(change, { name: null, by: who.person, step: null, run: 0, occasion: 'before_restore' })
    change.sign(who.person)
    const changed = await applyLanes(change, changes)
    noteAction(change, who.person, 'snapshot_restored', { snapshot, changed })
    return { changed }
  })
}

/** Who took everything along is nobody's author any more. */
function forgetGone(change: WorkshopChange, then: Map<string, LaneValue>): void {
  const gone = new Set(change.public.all('person').flatMap((one) => (one.gone === 'withdrawn' ? one.id : [])))
  for (const [key, origin] of then)
    if (key.endsWith('#origin') && gone.has(String(origin.author)))
      then.set(key, { ...origin, author: null, at: null })
}

/** Of what is not on the board now, what may be. */
async function returning(
  change: WorkshopChange,
  now: ReadonlyMap<string, LaneValue>,
  then: ReadonlyMap<string, LaneValue>,
): Promise<Set<string>> {
  const rows = new Map(
    (await change.read('cards', { workshop: change.workshop })).map((row) => [row.id, row]),
  )
  const absent = new Set([...then.keys()].map(recordIn).filter((record) => !now.has(record)))
  const allowed = new Set<string>()
  for (const record of absent) {
    const isRegionOfOld = record.startsWith('shape:step-')
    if (!isRegionOfOld && (await mayReturn(change, rows.get(record)))) allowed.add(record)
  }
  return allowed
}

const mayReturn = async (change: WorkshopChange, row: CardRow | undefined): Promise<boolean> =>
  row === undefined || (row.state === 'withdrawn' && !(await isWithdrawnByAuthor(change, row)))
