import type { LaneValue } from '../../shared/document/lanes.ts'
import { undoPerson as undoLanes } from '../../shared/document/undo-person.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { JournalRow } from '../rooms/journal.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { applyLanes } from './apply-lanes.ts'
import { changeAs } from './change-as.ts'
import { noteAction } from './in-workshop.ts'
import { isRegionOf } from './step-frames.ts'
import type { Venue } from './venue.ts'

/** Takes back what somebody did since a time, where nobody changed it later. */
export function undoPerson(
  venue: Venue,
  who: Subject,
  { person, since }: { person: string; since: number },
): Promise<ResponseOf<'undoPerson'>> {
  return changeAs(venue, who, async (change) => {
    const rows = await rowsTouchedBy(change, person, since)
    const cards = new Map(
      (await change.read('cards', { workshop: change.workshop })).map((row) => [row.id, row]),
    )
    const { changes, records, kept } = undoLanes({
      now: new Map(change.board.entries()) as Map<string, LaneValue>,
      rows,
      person,
      since,
      isRegion: isRegionOf(change),
      // What its author removed is withdrawn, and what a facilitator hid stays hidden.
      mayReturn: (record) => {
        const row = cards.get(record)
        return !row || (row.state === 'withdrawn' && row.person !== person)
      },
    })
    change.sign(who.person)
    await applyLanes(change, changes)
    noteAction(change, who.person, 'person_undone', { undone: person, records, kept })
    return { records, kept }
  })
}

/** So many questions, lane by lane, cost less than reading a long journal whole. */
const fewLanes = 300

/** The whole story of every lane that the person changed since. */
async function rowsTouchedBy(change: WorkshopChange, person: string, since: number): Promise<JournalRow[]> {
  const { workshop } = change
  const own = await change.read('journal', { workshop, person })
  const keys = new Set(own.filter(({ at }) => at >= since).map(({ key }) => key))
  if (keys.size > fewLanes)
    return (await change.read('journal', { workshop })).filter(({ key }) => keys.has(key))
  const stories = await Promise.all([...keys].map((key) => change.read('journal', { workshop, key })))
  return stories.flat()
}
