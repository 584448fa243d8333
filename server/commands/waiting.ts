/** Who waits at the door until a facilitator lets them in. Names are shown to facilitators alone. */

import type { CheckedRequest, ResponseOf } from '../../shared/wire/http.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'
import { changeAs } from './change-as.ts'
import { noteAction } from './in-workshop.ts'
import type { Venue } from './venue.ts'
import { tidyLine } from './words.ts'

export type WaitingRow = Rows['waiting']

export const isWaiting = ({ state, expiresAt }: WaitingRow, now: number): boolean =>
  state === 'waiting' && expiresAt > now

export async function listWaiting(venue: Venue, { workshop }: Subject): Promise<ResponseOf<'listWaiting'>> {
  const rows = await venue.storage.read('waiting', { workshop })
  const waiting = rows
    .filter((row) => isWaiting(row, venue.now()))
    .sort((a, b) => a.askedAt - b.askedAt)
    .map(({ id, name, group, askedAt }) => ({ id, name, group, askedAt }))
  return { waiting }
}

/** Lets in, or turns away, those who are named; who came to the door later is not meant. */
export async function answerWaiting(
  venue: Venue,
  who: Subject,
  { people, answer, message }: CheckedRequest<'answerWaiting'>,
): Promise<ResponseOf<'answerWaiting'>> {
  return changeAs(venue, who, async (change) => {
    const named = new Set(people)
    const rows = await change.read('waiting', { workshop: who.workshop })
    const meant = rows.filter((row) => named.has(row.id) && isWaiting(row, change.now))
    for (const row of meant) change.put('waiting', { ...row, ...answered(answer, message, change.now) })
    if (meant.length > 0)
      noteAction(change, who.person, answer === 'admit' ? 'let_in' : 'turned_away', { people: meant.length })
    return { answered: meant.length }
  })
}

const answered = (answer: 'admit' | 'decline', message: string, now: number) =>
  answer === 'admit'
    ? { state: 'admitted' as const, expiresAt: now + limits.waitingMs }
    : { state: 'declined' as const, message: tidyLine(message), name: '', expiresAt: now + limits.waitingMs }

/** The door was closed, or its link replaced: requests end, and are told so; who was let in comes in. */
export async function turnAwayWaiting(change: WorkshopChange): Promise<void> {
  for (const row of await change.read('waiting', { workshop: change.workshop }))
    if (row.state === 'waiting') change.put('waiting', { ...row, state: 'closed', name: '' })
}

/** Requests that nobody answered in time are forgotten. */
export async function forgetExpired(change: WorkshopChange): Promise<WaitingRow[]> {
  const rows = await change.read('waiting', { workshop: change.workshop })
  const over = rows.filter(({ expiresAt }) => expiresAt <= change.now)
  for (const { id } of over) change.remove('waiting', { id })
  return rows.filter((row) => !over.includes(row))
}
