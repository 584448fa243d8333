/**
 * Who made what: written by the server in the same commit as the change itself, since only it knows. A copy
 * has a new id and so a new origin; a card that comes back under its old id gets its old origin.
 */
import type * as Y from 'yjs'
import { type LaneValue, laneKey } from '../../shared/document/lanes.ts'
import type { Origin } from '../../shared/domain/card.ts'
import type { LaneName } from '../../shared/domain/permissions.ts'
import type { NamesPolicy } from '../../shared/domain/step.ts'
import type { Step } from '../../shared/steps/step.ts'
import { stepAround } from '../gate/board-lookup.ts'
import type { Subject } from '../permissions/subject.ts'
import type { RowWrite } from '../storage/storage.ts'
import type { CardRegister, CardRow } from './card-register.ts'

export type OriginContext = {
  workshop: string
  records: Y.Map<unknown>
  steps: ReadonlyMap<string, Step>
  register: CardRegister
  /** Origins of things other than cards that were removed; cards have their rows. */
  removed: Map<string, unknown>
  now: number
}

/** So many removed drawings and themes can come back as their maker's own. */
const maxRemembered = 2_000

/** `changed`: records that one frame of `subject` made, changed or removed. */
export function recordOrigins(
  context: OriginContext,
  subject: Subject,
  changed: Iterable<string>,
  before: (key: string) => unknown,
): RowWrite[] {
  const rows: RowWrite[] = []
  for (const id of changed) {
    if (!id.startsWith('shape:')) continue
    const [was, is] = [before(id), context.records.get(id)]
    if (was === undefined && is !== undefined) rows.push(...begin(context, subject, id))
    if (was !== undefined && is === undefined) rows.push(...end(context, id))
    for (const row of rows) context.register.follow(row)
  }
  return rows
}

function begin(context: OriginContext, subject: Subject, id: string): RowWrite[] {
  const { records, register, removed } = context
  const isCard = (records.get(id) as LaneValue).type === 'note'
  const former = register.get(id)
  const row: CardRow = former
    ? { ...former, state: 'visible', text: null, fields: null }
    : newRow(context, subject, id)
  const origin = (!isCard && removed.get(id)) || originOf(row, policyOf(context, row.step))
  records.set(laneKey(id, 'origin'), origin)
  removed.delete(id)
  return isCard ? [{ table: 'cards', put: row }] : []
}

function newRow({ workshop, records, steps, now }: OriginContext, subject: Subject, id: string): CardRow {
  const step = stepAround((key) => records.get(key), steps, id)
  return {
    id,
    workshop,
    step: step?.id ?? null,
    run: step?.progress.run ?? 0,
    person: subject.person,
    group: subject.group,
    channel: 'board',
    at: now,
    state: 'visible',
    text: null,
    fields: null,
    from: [],
  }
}

const policyOf = ({ steps }: OriginContext, id: string | null): NamesPolicy =>
  [...steps.values()].find((step) => step.id === id)?.names ?? 'named'

/** A facilitator who copies what stands on paper is not its author. */
const isOwnHand = ({ channel }: CardRow): boolean => channel !== 'paper'

/** What the names policy of its step lets everybody know. */
export function originOf(row: CardRow, names: NamesPolicy): Origin {
  const isNamed = names === 'named'
  return {
    author: isNamed && isOwnHand(row) ? row.person : null,
    group: names === 'anonymous' ? null : row.group,
    channel: row.channel,
    at: isNamed ? row.at : null,
    step: row.step,
    run: row.run,
    from: row.from,
  }
}

const lanes: readonly LaneName[] = ['place', 'text', 'fields', 'origin']

/** Nothing of it stays on the board; of a card the row stays, without its words but with its lineage. */
function end({ records, register, removed }: OriginContext, id: string): RowWrite[] {
  const origin = records.get(laneKey(id, 'origin'))
  for (const lane of lanes) if (records.has(laneKey(id, lane))) records.delete(laneKey(id, lane))
  const row = register.get(id)
  if (row?.state === 'visible')
    return [{ table: 'cards', put: { ...row, state: 'withdrawn', text: null, fields: null } }]
  if (!row && origin) remember(removed, id, origin)
  return []
}

function remember(removed: Map<string, unknown>, id: string, origin: unknown): void {
  const [oldest] = removed.keys()
  if (removed.size >= maxRemembered && oldest) removed.delete(oldest)
  removed.set(id, origin)
}
