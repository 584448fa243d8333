/** The gestures through our client's own binding: thirty stores on thirty documents, kept equal every frame. */
import { createTLStore, defaultBindingUtils, defaultShapeUtils, type TLRecord, type TLStore } from 'tldraw'
import * as Y from 'yjs'
import { type Binding, bindStore } from '../../../client/canvas/bind-store.ts'
import { BoardContext } from '../../../client/canvas/board-context.ts'
import { seedBoard } from '../../../shared/document/board-records.ts'
import type { LaneValue } from '../../../shared/document/lanes.ts'
import { recordsOf } from '../../../shared/document/workshop-document.ts'
import { allGestures, type Gesture, peopleCount } from './gestures.ts'
import { bytesOf, changed, type Kept } from './ways.ts'

/** Runs what is due when the time has come that the gestures say. */
class CountedTime {
  now = 0
  #waiting: { at: number; run: () => void }[] = []

  readonly after = (ms: number, run: () => void): (() => void) => {
    const one = { at: this.now + ms, run }
    this.#waiting.push(one)
    return () => {
      this.#waiting = this.#waiting.filter((other) => other !== one)
    }
  }

  goTo(at: number): void {
    this.now = at
    const due = this.#waiting.filter((one) => one.at <= at).sort((a, b) => a.at - b.at)
    this.#waiting = this.#waiting.filter((one) => one.at > at)
    for (const { run } of due) run()
  }
}

/** Longer than a tick of the server, which makes no difference to what is kept. */
const tickMs = 120

type Person = { doc: Y.Doc; store: TLStore; binding: Binding }

/** `fresh`: the document that begins the next epoch, of the lanes that live. */
export function playOnOurs(): Kept & { fresh: Uint8Array } {
  const time = new CountedTime()
  const start = new Y.Doc()
  for (const [key, value] of seedBoard()) recordsOf(start).set(key, value)
  const seed = Y.encodeStateAsUpdate(start)
  const news: { from: Y.Doc; update: Uint8Array }[] = []
  const people = Array.from({ length: peopleCount }, (_, index) => newPerson(index + 2, seed, time, news))
  let exchangedAt = 0
  for (const { at, person, gesture } of allGestures()) {
    time.goTo(at)
    if (at - exchangedAt >= tickMs) {
      exchangedAt = at
      exchange(people, news)
    }
    act(people[person] as Person, gesture)
  }
  for (const { binding } of people) binding.settle()
  exchange(people, news)
  const { doc } = people[0] as Person
  const fresh = new Y.Doc()
  fresh.transact(() => {
    for (const [key, value] of recordsOf(doc).entries()) recordsOf(fresh).set(key, value)
  })
  return {
    update: Y.encodeStateAsUpdate(doc),
    liveBytes: bytesOf([recordsOf(doc).toJSON()]),
    fresh: Y.encodeStateAsUpdate(fresh),
  }
}

function newPerson(
  client: number,
  seed: Uint8Array,
  time: CountedTime,
  news: { from: Y.Doc; update: Uint8Array }[],
): Person {
  const doc = new Y.Doc()
  doc.clientID = client
  Y.applyUpdate(doc, seed, 'server')
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') news.push({ from: doc, update })
  })
  const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
  const context = new BoardContext({
    me: { person: `p${client}`, role: 'facilitator', group: 'residents' },
    steps: [],
    groups: [],
    people: [],
    readOnly: false,
    locks: new Map(),
    text: (key) => key,
    language: 'id',
  })
  const binding = bindStore(store, doc, {
    context,
    clock: { now: () => time.now, after: time.after },
    frame: (run) => time.after(16, run),
  })
  return { doc, store, binding }
}

/** One merged update for each person, of what all the others did. */
function exchange(people: readonly Person[], news: { from: Y.Doc; update: Uint8Array }[]): void {
  const told = news.splice(0)
  if (told.length === 0) return
  for (const { doc } of people) {
    const others = told.filter(({ from }) => from !== doc).map(({ update }) => update)
    if (others.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(others), 'server')
  }
}

function act({ store, binding }: Person, gesture: Gesture): void {
  if (gesture.what === 'end') {
    binding.settle()
    return
  }
  const before = (store.get(gesture.note as TLRecord['id']) ?? null) as unknown as LaneValue | null
  store.put([changed(before, gesture) as unknown as TLRecord])
}
