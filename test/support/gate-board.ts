/** A board document with the gate in front of it, without sockets: for tests of the gate itself. */
import * as Y from 'yjs'
import type { GateContext } from '../../server/gate/hearing.ts'
import { judgeFrame, type Verdict } from '../../server/gate/judge-frame.ts'
import { reopened } from '../../server/gate/judge-rights.ts'
import { isWhole } from '../../server/rooms/live-document.ts'
import { serverClientOf } from '../../server/storage/epochs.ts'
import { seedBoard, stepFrame } from '../../shared/document/board-records.ts'
import { recordsRoot } from '../../shared/document/lanes.ts'
import type { Result } from '../../shared/result.ts'
import type { Step } from '../../shared/steps/step.ts'
import { clusterStep, collectStep, type PersonName, people } from './ws-venue.ts'

export type GateBoard = {
  doc: Y.Doc
  records: Y.Map<unknown>
  /** A replica of what everybody sees, under the next of a row of client ids: tests repeat. */
  replica(client?: number): Y.Doc
  judge(update: Uint8Array, person?: PersonName, change?: Partial<GateContext>): Result<Verdict, string>
  /** Edits a replica and judges what it would send. */
  edit(person: PersonName, change: (records: Y.Map<unknown>) => void): Verdict
  /** What a fresh join sees. */
  view(): Record<string, unknown>
  isSound(): boolean
}

export function openGateBoard(steps: readonly Step[] = [collectStep(), clusterStep()]): GateBoard {
  const doc = new Y.Doc()
  doc.clientID = serverClientOf(0)
  const records = doc.getMap<unknown>(recordsRoot)
  doc.transact(() => {
    for (const [key, value] of seedBoard()) records.set(key, value)
    for (const { progress, title } of steps)
      for (const [key, value] of stepFrame({ frame: progress.frame, order: progress.order, title }))
        records.set(key, value)
  })
  const byFrame = new Map(steps.map((step) => [step.progress.frame, step]))
  const judge: GateBoard['judge'] = (update, person = 'budi', change = {}) =>
    doc.transact(() =>
      judgeFrame(update, {
        doc,
        records,
        subject: people[person],
        steps: byFrame,
        reopened: reopened(byFrame),
        formerAuthor: () => null,
        locks: new Set(),
        clientObjection: (clients) =>
          clients.includes(serverClientOf(0)) ? 'a client id of somebody else' : null,
        isPaused: false,
        shapesLeft: () => 1_000,
        cardsLeft: () => Infinity,
        maxChars: () => null,
        fieldsFit: () => true,
        judgeMass: () => null,
        keepLate: () => true,
        ...change,
      }),
    )
  let lastClient = 10_000
  const replica = (client?: number) => {
    const copy = new Y.Doc()
    lastClient += 7
    copy.clientID = client ?? lastClient
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    return copy
  }
  return {
    doc,
    records,
    replica,
    judge,
    edit(person, change) {
      const copy = replica()
      const known = Y.encodeStateVector(copy)
      copy.transact(() => change(copy.getMap(recordsRoot)))
      const verdict = judge(Y.encodeStateAsUpdate(copy, known), person)
      if (!verdict.ok) throw new Error(verdict.error)
      return verdict.value
    },
    view: () => replica().getMap(recordsRoot).toJSON(),
    isSound: () => isWhole(doc),
  }
}
