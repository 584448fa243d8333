/**
 * The workshop document: written by the server alone, read by everybody. One reader for all screens.
 */
import type * as Y from 'yjs'
import type { Commitment } from '../domain/commitment.ts'
import { wholeCommitment } from '../domain/commitment-states.ts'
import type { Cosigner } from '../domain/cosigner.ts'
import type { Match } from '../domain/match.ts'
import type { BoardNotice, Lock, Pause } from '../domain/order.ts'
import type { Person } from '../domain/person.ts'
import type { Tally } from '../domain/tally.ts'
import type { StepCount, Theme } from '../domain/theme.ts'
import type { Workshop } from '../domain/workshop.ts'
import type { Step } from '../steps/step.ts'
import { recordsRoot } from './lanes.ts'

/** Lane prefix → the type of its value. */
export type WorkshopLanes = {
  workshop: Workshop
  step: Step
  person: Person
  count: StepCount
  theme: Theme
  tally: Tally
  match: Match
  commitment: Commitment
  cosigner: Cosigner
  lock: Lock
  pause: Pause
  notice: BoardNotice
}
export type WorkshopLane = keyof WorkshopLanes

export const workshopKey = (lane: WorkshopLane, id: string): string => `${lane}:${id}`
export const tallyId = (step: string, run: number): string => `${step}.${run}`

/** Everything public about a workshop, in the order in which screens show it. */
export type WorkshopView = {
  workshop: Workshop
  steps: Step[]
  people: Person[]
  counts: Map<string, StepCount>
  themes: Theme[]
  tallies: Tally[]
  matches: Match[]
  commitments: Commitment[]
  /** Who signs for which group, where the results belong to all. */
  cosigners: Cosigner[]
  /** By what is locked: the board, or a record of it. */
  locks: Map<string, Lock>
  pauses: Map<string, Pause>
  notices: BoardNotice[]
}

/** Null while the document has not arrived. Entries: the lanes of a workshop document. */
export function readWorkshop(entries: Iterable<[string, unknown]>): WorkshopView | null {
  const lanes = new Map<string, unknown[]>()
  for (const [key, value] of entries) {
    const lane = key.slice(0, key.indexOf(':'))
    const list = lanes.get(lane)
    if (list) list.push(value)
    else lanes.set(lane, [value])
  }
  return workshopView(<L extends WorkshopLane>(lane: L) => (lanes.get(lane) ?? []) as WorkshopLanes[L][])
}

/** The same from whatever can list a lane; the lists are its own. */
export function workshopView(
  all: <L extends WorkshopLane>(lane: L) => WorkshopLanes[L][],
): WorkshopView | null {
  const [workshop] = all('workshop')
  if (!workshop) return null
  return {
    workshop,
    steps: all('step').sort((a, b) => a.progress.order - b.progress.order),
    people: all('person').sort((a, b) => a.joinedAt - b.joinedAt),
    counts: new Map(all('count').map((count) => [count.step, count])),
    themes: all('theme').sort((a, b) => (a.id < b.id ? -1 : 1)),
    tallies: all('tally'),
    matches: all('match').sort((a, b) => (a.id < b.id ? -1 : 1)),
    commitments: all('commitment')
      .map(wholeCommitment)
      .sort((a, b) => a.createdAt - b.createdAt),
    cosigners: all('cosigner').sort((a, b) => a.at - b.at),
    locks: new Map(all('lock').map((lock) => [lock.target, lock])),
    pauses: new Map(all('pause').map((pause) => [pause.person, pause])),
    notices: all('notice').sort((a, b) => a.at - b.at),
  }
}

export const recordsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(recordsRoot)
