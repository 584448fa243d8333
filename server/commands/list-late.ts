import { plainText } from '../../shared/document/board-records.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { LateWork } from '../../shared/wire/history.ts'
import type { Subject } from '../permissions/subject.ts'
import type { Rows } from '../storage/tables.ts'
import type { Venue } from './venue.ts'

/** What waits for a facilitator to let it in, oldest first. */
export async function listLate(venue: Venue, { workshop }: Subject): Promise<{ late: LateWork[] }> {
  const rows = await venue.storage.read('lateWork', { workshop })
  const steps = await venue.rooms.look(workshop, (view) => view.public.all('step'))
  return { late: rows.sort((a, b) => a.at - b.at).map((row) => lateWork(row, steps)) }
}

function lateWork(row: Rows['lateWork'], steps: readonly Step[]): LateWork {
  const { id, step, at, reason, record, lanes } = row
  const names = steps.find((one) => one.id === step)?.names ?? 'named'
  return {
    id,
    step,
    person: names === 'named' ? row.person : null,
    group: names === 'anonymous' ? null : row.group,
    at,
    reason,
    record,
    text: wordsIn(record, lanes),
    lanes,
  }
}

/** Of a card its text, of a theme its name. */
function wordsIn(record: string, lanes: Rows['lateWork']['lanes']): string | null {
  const value = (key: string) => lanes.find(([name]) => name === key)?.[1] ?? null
  const text = value(`${record}#text`)
  if (text) return plainText(text)
  const props = value(record)?.props as { name?: unknown } | undefined
  return typeof props?.name === 'string' ? props.name : null
}
