import { recordIn } from '../../shared/document/lane-diff.ts'
import type { LaneValue } from '../../shared/document/lanes.ts'
import type { LaneChange } from '../../shared/document/repairs.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { assertRoom, type CardRow } from './board-cards.ts'
import { keepPhotos } from './keep-photos.ts'
import { offerAsSource, withdrawAsSource } from './source-items.ts'

/**
 * Writes lanes of the past, or of late work, into the present; the rows of cards follow those that come and go.
 * Returns how many records changed.
 */
export async function applyLanes(change: WorkshopChange, past: readonly LaneChange[]): Promise<number> {
  const changes = await keepPhotos(change, past)
  const bases = changes.filter(({ key }) => key.startsWith('shape:') && !key.includes('#'))
  const came = bases.filter(({ key, value }) => value !== null && change.board.get(key) === undefined)
  const gone = bases.filter(({ key, value }) => value === null && change.board.get(key) !== undefined)
  assertRoom(change, came.length - gone.length)
  const rows = await rowsOf(change, [...came, ...gone])
  for (const { key, value } of changes)
    if (value === null) change.board.delete(key)
    else change.board.set(key, value)
  const shown = came.flatMap(({ key, value }) => (isNote(value) ? (rows.get(key) ?? []) : []))
  const hidden = gone.flatMap(({ key }) => rows.get(key) ?? []).filter(({ state }) => state === 'visible')
  for (const row of shown) change.put('cards', { ...row, state: 'visible', text: null, fields: null })
  for (const row of hidden) change.put('cards', { ...row, state: 'withdrawn', text: null, fields: null })
  offerAsSource(change, ...shown.map(({ id }) => id))
  withdrawAsSource(change, ...hidden.map(({ id }) => id))
  return new Set(changes.map(({ key }) => recordIn(key))).size
}

async function rowsOf(
  change: WorkshopChange,
  concerned: readonly LaneChange[],
): Promise<Map<string, CardRow>> {
  if (concerned.length === 0) return new Map()
  return new Map((await change.read('cards', { workshop: change.workshop })).map((row) => [row.id, row]))
}

const isNote = (base: LaneValue | null): boolean => base?.type === 'note'
