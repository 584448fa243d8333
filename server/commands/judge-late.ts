import { checkFields } from '../../shared/cards/check-fields.ts'
import { formOf } from '../../shared/cards/of-step.ts'
import { photosOf } from '../../shared/cards/photo-value.ts'
import { type LaneValue, laneKey, parseLaneKey } from '../../shared/document/lanes.ts'
import { recordOf } from '../gate/board-lookup.ts'
import { judgeRecord } from '../gate/judge-meaning.ts'
import type { Subject } from '../permissions/subject.ts'
import type { LateRow } from '../rooms/late-tray.ts'
import { originOf } from '../rooms/record-origins.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { assertRoom, type CardRow, takeOff } from './board-cards.ts'
import { changeAs } from './change-as.ts'
import { noteAction } from './in-workshop.ts'
import { offerAsSource } from './source-items.ts'
import type { Venue } from './venue.ts'

type Request = { ids: readonly string[]; verdict: 'admit' | 'dismiss' }

/** Lets late work in as new edits by who made it, for the run it was made for; or lets it go. */
export function judgeLate(
  venue: Venue,
  who: Subject,
  { ids, verdict }: Request,
): Promise<{ admitted: number }> {
  return changeAs(venue, who, async (change) => {
    const wanted = new Set(ids)
    const rows = (await change.read('lateWork', { workshop: who.workshop })).filter(({ id }) =>
      wanted.has(id),
    )
    const admitted = verdict === 'admit' ? await admitAll(change, rows) : 0
    for (const { id } of rows) change.remove('lateWork', { id })
    noteAction(change, who.person, `late_work_${verdict}`, { records: rows.length, admitted })
    return { admitted }
  })
}

async function admitAll(change: WorkshopChange, rows: LateRow[]): Promise<number> {
  assertRoom(change, rows.filter(({ record }) => change.board.get(record) === undefined).length)
  const cards = new Map(
    (await change.read('cards', { workshop: change.workshop })).map((row) => [row.id, row]),
  )
  // What others stand in (a theme) comes before what stands in it.
  const photos = await change.read('photos', { workshop: change.workshop })
  const photosOn = (record: string) =>
    new Set(photos.filter(({ card }) => card === record).map(({ id }) => id))
  const admitted = rows
    .sort(framesFirst)
    .filter((row) => admit({ change, photos: photosOn(row.record) }, row, cards.get(row.record)))
  offerAsSource(change, ...admitted.map(({ record }) => record))
  return admitted.length
}

const framesFirst = (a: LateRow, b: LateRow): number => Number(isFrame(b)) - Number(isFrame(a))

const isFrame = ({ record, lanes }: LateRow): boolean =>
  lanes.some(([key, value]) => key === record && value?.type === 'frame')

/** False where it does not fit any more: what it changes is gone, or was withdrawn, or it would be no valid record. */
function admit({ change, photos }: Ground, row: LateRow, card: CardRow | undefined): boolean {
  const { record, person, lanes } = row
  const isNew = change.board.get(record) === undefined
  if (isNew && card && (card.state !== 'withdrawn' || card.person !== person)) return false
  if (!fits(change, row)) return false
  change.sign(person)
  if (lanes.some(([key, value]) => key === record && value === null)) removeRecord(change, record, card)
  else
    for (const [key, value] of lanes)
      if (!isStray({ change, photos }, row, key, value)) put(change, key, value)
  if (isNew) begin(change, row, card)
  change.sign(null)
  return true
}

/** `photos`: those that belong to the card of the row. */
type Ground = { change: WorkshopChange; photos: ReadonlySet<string> }

/** Values that the card form of its step does not take, and photos of another card. */
function isStray({ change, photos }: Ground, row: LateRow, key: string, value: LaneValue | null): boolean {
  if (value === null || !key.endsWith('#fields')) return false
  const step = row.step === null ? null : change.public.get('step', row.step)
  const form = formOf(step)
  return checkFields(form, value).length > 0 || photosOf(form, value).some(({ id }) => !photos.has(id))
}

function put(change: WorkshopChange, key: string, value: LaneValue | null): void {
  if (value === null) change.board.delete(key)
  else change.board.set(key, value)
}

function removeRecord(change: WorkshopChange, record: string, card: CardRow | undefined): void {
  takeOff(change, record)
  if (card) change.put('cards', { ...card, state: 'withdrawn', text: null, fields: null })
}

/** As the gate judges it, on the board as it would be. */
function fits(change: WorkshopChange, { record, lanes }: LateRow): boolean {
  const late = new Map(lanes)
  if (lanes.some(([key]) => parseLaneKey(key)?.record !== record || key.endsWith('#origin'))) return false
  const read = (key: string): unknown =>
    late.has(key) ? (late.get(key) ?? undefined) : change.board.get(key)
  if (late.get(record) === null) return change.board.get(record) !== undefined
  const joined = recordOf(read, record)
  return joined !== null && judgeRecord(joined, record, (id) => recordOf(read, id)) === null
}

/** Whose it is, as the step in which it was written shows it. */
function begin(change: WorkshopChange, late: LateRow, before: CardRow | undefined): void {
  const step = late.step === null ? null : (change.public.get('step', late.step) ?? null)
  const row: CardRow = before ?? {
    id: late.record,
    workshop: late.workshop,
    step: late.step,
    run: late.run,
    person: late.person,
    group: late.group,
    channel: 'board',
    at: late.at,
    state: 'visible',
    text: null,
    fields: null,
    from: [],
  }
  change.board.set(laneKey(late.record, 'origin'), originOf(row, step?.names ?? 'named'))
  if ((change.board.get(late.record) as LaneValue).type !== 'note') return
  change.put('cards', { ...row, state: 'visible', text: null, fields: null })
}
