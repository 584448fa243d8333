/**
 * The workshop document: written by the server alone, read by everybody. One reader for all screens.
 */
import type * as Y from 'yjs'
import type { Commitment } from '../domain/commitment.ts'
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
  commitment: Commitment
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
  commitments: Commitment[]
}

/** Null while the document has not arrived. Entries: the lanes of a workshop document. */
export function readWorkshop(entries: Iterable<[string, unknown]>): WorkshopView | null {
  const lanes: { [L in WorkshopLane]: WorkshopLanes[L][] } = {
    workshop: [],
    step: [],
    person: [],
    count: [],
    theme: [],
    tally: [],
    commitment: [],
  }
  for (const [key, value] of entries) {
    const lane = key.slice(0, key.indexOf(':')) as WorkshopLane
    if (lane in lanes) (lanes[lane] as unknown[]).push(value)
  }
  const [workshop] = lanes.workshop
  if (!workshop) return null
  return {
    workshop,
    steps: lanes.step.sort((a, b) => a.progress.order - b.progress.order),
    people: lanes.person.sort((a, b) => a.joinedAt - b.joinedAt),
    counts: new Map(lanes.count.map((count) => [count.step, count])),
    themes: lanes.theme.sort((a, b) => (a.id < b.id ? -1 : 1)),
    tallies: lanes.tally,
    commitments: lanes.commitment.sort((a, b) => a.createdAt - b.createdAt),
  }
}

export const recordsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(recordsRoot)
