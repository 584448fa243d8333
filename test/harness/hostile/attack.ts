/**
 * One guest sends whatever the corpus, a generator and a mutator bring, into a real room on memory storage, while
 * two honest people work. Measures what they feel, and compares what a newcomer sees with what the room has.
 */
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import type { Line, LineEvents } from '../../../server/relay/line.ts'
import { type OpenRooms, openRooms } from '../../../server/rooms/open-rooms.ts'
import { openMemory } from '../../../server/storage/memory/open-memory.ts'
import { closeReason } from '../../../shared/wire/close-codes.ts'
import { messageTypes, type WelcomeFrame } from '../../../shared/wire/frames.ts'
import { seededBytes, seededNumbers } from '../../support/seeded-random.ts'
import { drawCard, erase, move, retype } from '../../support/ws-cards.ts'
import {
  board,
  clusterStep,
  collectStep,
  type PersonName,
  people,
  seedWorkshop,
  workshop,
} from '../../support/ws-venue.ts'
import { syncMessage } from './write-update.ts'

/** Somebody on a line without a network: what is sent is there at once. */
export type Sitting = {
  doc: Y.Doc
  /** Why the server ended it, or null while it goes on. */
  ended(): string | null
  refusals(): number
  /** The client id that the room lends to this connection; 0 before it says so, and for a viewer. */
  lent(): number
  sawSync(): boolean
  /** The room listens to it. */
  isSeated(): boolean
  send(frame: Uint8Array): void
  sendUpdate(update: Uint8Array): void
  leave(): void
}

export type Stage = {
  rooms: OpenRooms
  /** `known`: it has this already, and does not follow what comes. */
  sit(person: PersonName, known?: Y.Doc): Sitting
  /** Problems that the rooms logged as errors. */
  errors: string[]
  close(): Promise<void>
}

export async function openStage(seed: number): Promise<Stage> {
  const errors: string[] = []
  const note = (detail: object, message: string) => {
    const { error } = detail as { error?: unknown }
    errors.push(`${message}: ${error instanceof Error ? error.stack : String(error)}`)
  }
  const rooms = openRooms({
    storage: openMemory(),
    random: seededBytes(seed),
    log: { info: () => {}, warn: () => {}, error: note },
  })
  await rooms.create(workshop, (change) => seedWorkshop(change, [collectStep(), clusterStep()]))
  return {
    rooms,
    errors,
    sit: (person, known) => sit(rooms, person, known),
    close: () => rooms.close(),
  }
}

function sit(rooms: OpenRooms, person: PersonName, known: Y.Doc | undefined): Sitting {
  const doc = known ?? new Y.Doc()
  const state = { ended: null as string | null, refusals: 0, lent: 0, synced: false }
  let events: LineEvents | null = null
  const end = (why: string) => {
    if (state.ended !== null) return
    state.ended = why
    setImmediate(() => events?.onClose())
    for (const listener of closedListeners.splice(0)) listener()
  }
  const closedListeners: (() => void)[] = []
  const hear = (frame: Uint8Array) => {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === messageTypes.refused) state.refusals += 1
    if (type === messageTypes.hello) {
      state.lent = (JSON.parse(decoding.readVarString(decoder)) as WelcomeFrame).client
      if (state.lent !== 0 && !known) doc.clientID = state.lent
    }
    if (type !== messageTypes.sync || known) return
    const kind = decoding.readVarUint(decoder)
    if (kind === 0) return
    Y.applyUpdate(doc, decoding.readVarUint8Array(decoder), 'server')
    if (kind === 1) state.synced = true
  }
  const line: Line = {
    get isOpen() {
      return state.ended === null
    },
    buffered: 0,
    start: (given) => {
      events = given
      for (const frame of waiting.splice(0)) given.onMessage(frame)
    },
    send: hear,
    sendShared: ({ messages }) => messages.forEach(hear),
    together: (send) => send(),
    ping: () => events?.onPong(),
    pause: () => {},
    resume: () => {},
    close: (code) => end(closeReason(code) ?? String(code)),
    terminate: () => end('terminated'),
    onceClosed: (listener) => void closedListeners.push(listener),
  }
  const waiting: Uint8Array[] = []
  const send = (frame: Uint8Array) => {
    if (state.ended !== null) return
    if (events) events.onMessage(frame)
    else waiting.push(frame)
  }
  rooms.accept(line, board, people[person])
  send(hello)
  // Who does not follow says that it has everything: a whole board for each of them would be most of the work.
  send(syncMessage(0, Y.encodeStateVector(doc)))
  return {
    doc,
    ended: () => state.ended,
    refusals: () => state.refusals,
    lent: () => state.lent,
    sawSync: () => state.synced,
    isSeated: () => events !== null,
    send,
    sendUpdate: (update) => send(syncMessage(2, update)),
    leave: () => end('left'),
  }
}

const helloText = new TextEncoder().encode(JSON.stringify({ version: 2, clientTime: 1, epoch: null }))
const hello = new Uint8Array([messageTypes.hello, helloText.length, ...helloText])

/** Everything that waits has run. */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Waits until it is so; false where it was not within `mostMs`. */
export async function comesTrue(isSo: () => boolean, mostMs = 10_000): Promise<boolean> {
  const end = performance.now() + mostMs
  while (!isSo() && performance.now() < end) await breath()
  return isSo()
}

/** An edit of somebody honest, as the update that their client would send. */
export function honestEdit(sitting: Sitting, change: (records: Y.Map<unknown>) => void): void {
  const before = Y.encodeStateVector(sitting.doc)
  sitting.doc.transact(() => change(sitting.doc.getMap('records')))
  sitting.sendUpdate(Y.encodeStateAsUpdate(sitting.doc, before))
}

/** Lanes as the room has them. */
export const lanesOf = (rooms: OpenRooms): Promise<Record<string, unknown>> =>
  rooms.look(workshop, ({ board: lanes }) => Object.fromEntries(lanes.entries()))

/** What is wrong with what a newcomer gets: null, or words. */
export async function newcomerProblem(stage: Stage): Promise<string | null> {
  const fresh = stage.sit('fia')
  const isThere = await comesTrue(fresh.sawSync)
  const lanes = await lanesOf(stage.rooms)
  await breath()
  const { doc } = fresh
  fresh.leave()
  if (!isThere) return `a newcomer was not let in: ${fresh.ended()}`
  if (doc.store.pendingStructs || doc.store.pendingDs) return 'a newcomer waits for something'
  if ([...doc.share.keys()].some((root) => root !== 'records')) return 'there is another root'
  const own = doc.getMap('records').toJSON()
  return inOrder(own) === inOrder(lanes) ? null : 'a newcomer sees another board'
}

const inOrder = (lanes: Record<string, unknown>): string =>
  JSON.stringify(Object.entries(lanes).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Real updates of a busy board, to be damaged. */
export function realUpdates(seed: number): Uint8Array[] {
  const random = seededNumbers(seed)
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const records = doc.getMap<unknown>('records')
  for (let at = 0; at < 200; at += 1) {
    const id = `shape:m${Math.floor(random() * 8)}`
    const choice = random()
    doc.transact(() => {
      if (!records.has(id) || choice < 0.2) drawCard(records, id, `kartu ${at}`)
      else if (choice < 0.5) move(records, id, { x: Math.floor(random() * 1_000) })
      else if (choice < 0.8) retype(records, id, `teks ${at}`)
      else erase(records, id)
    })
  }
  return [...updates, Y.encodeStateAsUpdate(doc)]
}
