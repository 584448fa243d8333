/**
 * The other direction: what the document says is shown on the canvas. Changes are gathered and applied once per
 * animation frame, since thirty in one go cost about as much as one (15 ms with 5,000 cards).
 */
import type { TLRecord, TLStore } from 'tldraw'
import type * as Y from 'yjs'
import { equalJson } from '../../shared/document/equal-json.ts'
import { type LaneValue, laneKey, parseLaneKey } from '../../shared/document/lanes.ts'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import type { Origin } from '../../shared/domain/card.ts'
import { readRecord } from './joined-record.ts'
import type { PendingLanes } from './pending-lanes.ts'
import { problemOf } from './record-problem.ts'
import type { Unshown } from './unshown.ts'

/** Runs something in the next animation frame; returns how to cancel it. */
export type Frame = (run: () => void) => () => void

export const animationFrame: Frame = (run) => {
  // A hidden tab gets no frames but shall not fall behind for ever.
  let timer: ReturnType<typeof setTimeout> | undefined
  const once = () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    run()
  }
  const frame = requestAnimationFrame(once)
  timer = setTimeout(once, 250)
  return () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
}

export type DocumentToStore = {
  pending: PendingLanes
  unshown: Unshown
  origins: { set(id: string, origin: Origin): unknown; delete(id: string): unknown }
  frame: Frame
  /** Where others are dragging shapes just now, once there is an editor. */
  live?(): { over(record: LaneValue): LaneValue; placed(id: string): void } | null
}

export type Reader = {
  /** Shows these records as the document has them, now. */
  show(ids: Iterable<string>): void
  stop(): void
}

export function documentToStore(store: TLStore, doc: Y.Doc, options: DocumentToStore): Reader {
  const { pending, unshown, frame } = options
  const records = recordsOf(doc)
  const dirty = new Set<string>()
  let cancel: (() => void) | null = null

  const apply = () => {
    cancel = null
    const ids = new Set([...dirty, ...unshown.waiting()])
    dirty.clear()
    applyRecords(store, records, ids, options)
  }
  const observe = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction) => {
    for (const key of event.keysChanged) {
      const at = parseLaneKey(key)
      if (!at) continue
      if (at.lane === 'origin') showOrigin(at.record, records, options)
      else if (transaction.origin !== pending) dirty.add(at.record)
      if (at.lane === 'place') options.live?.()?.placed(at.record)
    }
    if (dirty.size > 0) cancel ??= frame(apply)
  }

  showAll(store, records, options)
  records.observe(observe)
  return {
    show(ids) {
      for (const id of ids) dirty.add(id)
      apply()
    },
    stop() {
      cancel?.()
      records.unobserve(observe)
    },
  }
}

const sharedTypes = ['document', 'page', 'shape', 'binding']

/** The store as the document says, whatever it held before. */
function showAll(store: TLStore, records: Y.Map<unknown>, options: DocumentToStore): void {
  const ids = new Set<string>()
  for (const key of records.keys()) {
    const at = parseLaneKey(key)
    if (!at) continue
    if (at.lane === 'origin') showOrigin(at.record, records, options)
    else ids.add(at.record)
  }
  for (const record of store.allRecords()) if (sharedTypes.includes(record.typeName)) ids.add(record.id)
  applyRecords(store, records, ids, options)
}

function showOrigin(id: string, records: Y.Map<unknown>, { origins }: DocumentToStore): void {
  const origin = records.get(laneKey(id, 'origin'))
  if (origin) origins.set(id, origin as Origin)
  else origins.delete(id)
}

function applyRecords(
  store: TLStore,
  records: Y.Map<unknown>,
  ids: Iterable<string>,
  { pending, unshown, live }: DocumentToStore,
): void {
  const put: TLRecord[] = []
  const remove: TLRecord['id'][] = []
  const lookup = (id: string) => readRecord(id, records, pending)
  for (const id of ids) {
    if (id.startsWith('schema:')) continue
    const record = lookup(id)
    const problem = record ? problemOf(record, store, lookup) : null
    if (record && !problem) {
      const shown = live?.()?.over(record) ?? record
      put.push(withSameWords(shown as unknown as TLRecord, store))
    } else if (mayRemove(id as TLRecord['id'], store)) remove.push(id as TLRecord['id'])
    unshown.note(id, record, problem)
  }
  applyToStore(store, put, remove, unshown)
}

/** The editor's own records are no business of a document's, and without a page or a document record it fails. */
function mayRemove(id: TLRecord['id'], store: TLStore): boolean {
  const shown = store.get(id)?.typeName
  return shown === 'shape' || shown === 'binding'
}

/**
 * The open words of a card are set anew, and its caret lost, when another object comes for them: equal words stay
 * the object that they were.
 */
function withSameWords(record: TLRecord, store: TLStore): TLRecord {
  const shown = store.get(record.id)
  if (record.typeName !== 'shape' || shown?.typeName !== 'shape') return record
  const [props, before] = [record.props, shown.props] as { richText?: LaneValue }[]
  if (!props?.richText || !before?.richText || !equalJson(props.richText, before.richText)) return record
  return { ...record, props: { ...props, richText: before.richText } } as unknown as TLRecord
}

/** All at once; and where that fails, one by one, so that one record cannot keep the others away. */
function applyToStore(store: TLStore, put: TLRecord[], remove: TLRecord['id'][], unshown: Unshown): void {
  if (tryToApply(store, put, remove)) return
  tryToApply(store, [], remove)
  for (const record of put)
    if (!tryToApply(store, [record], []))
      unshown.note(record.id, record as unknown as LaneValue, 'not_applied')
}

function tryToApply(store: TLStore, put: TLRecord[], remove: TLRecord['id'][]): boolean {
  if (put.length + remove.length === 0) return true
  try {
    store.mergeRemoteChanges(() => {
      store.put(put)
      store.remove(remove)
    })
    return true
  } catch (error) {
    console.warn('Some records of the board could not be shown.', error)
    return false
  }
}
