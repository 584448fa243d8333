/** Who changed what, from the journal. */
import { recordIn } from '../../shared/document/lane-diff.ts'
import { laneKey, parseLaneKey } from '../../shared/document/lanes.ts'
import type { LaneName } from '../../shared/domain/permissions.ts'
import type { NamesPolicy } from '../../shared/domain/step.ts'
import { AppError } from '../../shared/errors.ts'
import type { CardChange } from '../../shared/wire/history.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { JournalRow } from '../rooms/journal.ts'
import type { Venue } from './venue.ts'

const laneNames: readonly LaneName[] = ['base', 'place', 'text', 'fields']

/** The story of one card, theme or drawing, as the names policy of its step lets it be told; oldest first. */
export async function listChanges(
  venue: Venue,
  { workshop }: Subject,
  record: string,
): Promise<ResponseOf<'listChanges'>> {
  const [card] = await venue.storage.read('cards', { id: record, workshop })
  const view = await venue.rooms.look(workshop, ({ board, public: shared }) => ({
    isHere: board.get(record) !== undefined,
    names: shared.all('step').find(({ id }) => id === card?.step)?.names ?? 'named',
    groups: new Map(shared.all('person').map(({ id, group }) => [id, group])),
  }))
  if (!view.isHere) throw new AppError('card_unknown')
  const stories = await Promise.all(
    laneNames.map((lane) => venue.storage.read('journal', { workshop, key: laneKey(record, lane) })),
  )
  const rows = stories.flat().sort((a, b) => a.seq - b.seq)
  const known = card && { at: card.at, person: card.person, group: card.group, what: 'made' as const }
  const told = rows.flatMap((row) => tell(row, view.groups))
  const later = known ? told.filter(({ what }) => what !== 'made') : told
  return { changes: joined([...(known ? [known] : []), ...later].map((one) => veiled(one, view.names))) }
}

/** What the server did by itself is nobody's change. */
function tell(row: JournalRow, groups: ReadonlyMap<string, string>): CardChange[] {
  const what = whatIs(row)
  if (row.person === null || !what) return []
  return [{ at: row.at, person: row.person, group: groups.get(row.person) ?? null, what }]
}

function whatIs({ key, before, after }: JournalRow): CardChange['what'] | null {
  const lane = parseLaneKey(key)?.lane
  if (lane === 'base') return after === null ? 'removed' : before === null ? 'made' : 'looks'
  if (before === null || after === null) return null
  return lane === 'place' ? 'moved' : 'words'
}

function veiled(change: CardChange, names: NamesPolicy): CardChange {
  return {
    ...change,
    at: names === 'named' ? change.at : null,
    person: names === 'named' ? change.person : null,
    group: names === 'anonymous' ? null : change.group,
  }
}

/** One after the other of the same kind by the same hand are told once, with the time of the last. */
function joined(changes: readonly CardChange[]): CardChange[] {
  const told: CardChange[] = []
  for (const change of changes) {
    const last = told.at(-1)
    const isSame =
      last && last.what === change.what && last.person === change.person && last.group === change.group
    if (isSame) told[told.length - 1] = change
    else told.push(change)
  }
  return told
}

const minuteMs = 60_000
const maxMinutes = 500

/** How much somebody changed, minute by minute, newest first: to choose since when it is to be undone. */
export async function countChanges(
  venue: Venue,
  { workshop }: Subject,
  person: string,
): Promise<ResponseOf<'countChanges'>> {
  const minutes = new Map<number, { at: number; records: Set<string> }>()
  for (const { at, key } of await venue.storage.read('journal', { workshop, person })) {
    const minute = minutes.get(Math.floor(at / minuteMs)) ?? { at, records: new Set() }
    minutes.set(Math.floor(at / minuteMs), {
      at: Math.min(minute.at, at),
      records: minute.records.add(recordIn(key)),
    })
  }
  const changes = [...minutes.values()].map(({ at, records }) => ({ at, records: records.size }))
  return { changes: changes.sort((a, b) => b.at - a.at).slice(0, maxMinutes) }
}
