/**
 * The board as this person edits it: the shown document, the outbox behind it, and what comes back.
 *
 * Invariants: a local change is on the shelf before it is sent and until the server has it on disk; a
 * document that may hold what the server never got is not synced again, its changes are judged and put onto a
 * fresh one; what is neither put nor saved is offered or kept aside, with its reason.
 */

import * as random from 'lib0/random'
import * as Y from 'yjs'
import type { Json, LaneValue } from '../../shared/document/lanes.ts'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import type { RefusalReason, RefusedFrame } from '../../shared/wire/frames.ts'
import { lanesOf, layEntry, layLane, layOffer } from './board-lanes.ts'
import { asJson, type LocalChange, watchLocalChanges } from './capture.ts'
import type { DocumentLink } from './document-link.ts'
import type { Entry } from './kept-storage.ts'
import { keptWorkOf } from './kept-work.ts'
import { packRecords } from './late/chunks.ts'
import { foldEntries, recordOf } from './late/fold.ts'
import { isSame, judgeLate } from './late/judge.ts'
import { hasLanded } from './late/landed.ts'
import { LateWatch } from './late/late-watch.ts'
import { mergeOffers } from './late/offers.ts'
import type { LinkedDocument } from './linked-document.ts'
import { RecentValues } from './recent-values.ts'
import { Seats } from './seats.ts'
import type { KeptWork } from './session.ts'
import type { Shelf } from './shelf.ts'
import type { ShownDocument } from './shown-document.ts'
import { splitUpdate } from './split-update.ts'
import type { Surroundings } from './surroundings.ts'
import type { Offer, Refusal } from './types.ts'

/** Half of what a frame may hold. */
const chunkBytes = 128 * 1024
/** Marks what this connection writes itself. */
export const replayOrigin = Symbol('replay')

type Options = {
  name: string
  writable: boolean
  shown: ShownDocument
  shelf: Shelf
  surroundings: Pick<Surroundings, 'now'>
}

export class BoardConnection implements LinkedDocument {
  readonly presence = new Seats()
  readonly writable: boolean
  readonly #options: Options
  readonly #listeners = new Set<(refusal: Refusal) => void>()
  /** Entries that are on their way, by the number of their last frame on this connection. */
  readonly #frames = new Map<number, number>()
  readonly #recent = new RecentValues()
  #link: DocumentLink | null = null
  /** The document that the present socket keeps up to date. */
  #linkedDoc: Y.Doc | null = null
  #stopCapture: () => void
  readonly #late = new LateWatch()
  #isReplaying = false
  #stopLate: () => void = () => {}
  #mustRebuild = false
  #malformedTimes = 0
  #lastSeq = 0

  constructor(options: Options) {
    this.#options = options
    this.writable = options.writable
    const { doc } = options.shown
    this.#stopCapture = watchLocalChanges(doc, (change) => this.#changed(doc, change))
  }

  attach(link: DocumentLink): void {
    this.#link = link
  }

  /** A copy from this device, to look at and to work on until the server is there. */
  showPicture(picture: Uint8Array): void {
    if (this.#options.shown.kind !== 'empty') return
    const doc = new Y.Doc()
    Y.applyUpdate(doc, picture)
    doc.transact(() => {
      for (const entry of this.#options.shelf.entries.values()) layEntry(doc, entry)
    }, replayOrigin)
    this.#show(doc, 'picture')
  }

  opened(): Y.Doc {
    const { shown, shelf } = this.#options
    this.#frames.clear()
    const isClean = shown.kind === 'server' && shelf.entries.size === 0 && !this.#mustRebuild
    this.#linkedDoc = isClean ? shown.doc : new Y.Doc()
    return this.#linkedDoc
  }

  /** An edit between opening and sync was made on an old state: it is late work like any other. */
  isOvertaken(): boolean {
    const { shown, shelf } = this.#options
    return (
      this.#link?.life.get().name === 'syncing' && this.#linkedDoc === shown.doc && shelf.entries.size > 0
    )
  }

  synced(): void {
    const doc = this.#linkedDoc
    if (!doc || doc === this.#options.shown.doc) return
    this.#mustRebuild = false
    this.#show(doc, 'server')
  }

  saved(frames: number): void {
    const done = [...this.#frames].filter(([, frame]) => frame <= frames).map(([seq]) => seq)
    if (done.length === 0) return
    this.#malformedTimes = 0
    for (const seq of done) {
      this.#recent.remember(this.#options.shelf.entries.get(seq))
      this.#frames.delete(seq)
      this.#late.saved(seq)
    }
    this.#options.shelf.apply({ entries: { remove: done } })
  }

  refused({ keys, reason }: RefusedFrame): void {
    for (const key of keys) this.#withdrawOffer(key)
    this.#keepAside(
      reason,
      keys.map((key) => ({ key, mine: this.#lastMade(key) as LaneValue | null })),
    )
  }

  lost(): void {
    this.#frames.clear()
    // The lent id may be lent to somebody else from now on.
    if (this.#linkedDoc) this.#linkedDoc.clientID = random.uint32()
    this.#late.clear()
    this.#linkedDoc = null
  }

  /** Once everything is sent again as new puts; what fails twice is kept aside, so that the rest goes on. */
  malformed(): boolean {
    // Where nothing was unsaved, something on the way broke a frame, not our work: it does not count.
    if (this.#options.shelf.entries.size > 0) this.#malformedTimes += 1
    this.#mustRebuild = true
    if (this.#malformedTimes === 2) this.#keepAllAside('invalid_record')
    return this.#malformedTimes <= 2
  }

  outdated(): void {
    this.#mustRebuild = true
  }

  /** What was made meanwhile is put onto a fresh document, as after any interruption. */
  savingAgain(): void {
    if (this.#options.shelf.entries.size > 0) this.#link?.reconnect()
  }

  /** Work of a tab that died has come to the shelf. */
  takenOver(): void {
    this.#mustRebuild = true
    this.#link?.reconnect()
  }

  onRefused(listener: (refusal: Refusal) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  forgetRefusal(id: string): void {
    this.#options.shelf.apply({ refusals: { remove: [id] } })
  }

  take(id: string): void {
    const { shown, shelf } = this.#options
    const offer = shelf.offers.get(id)
    if (!offer) return
    this.dismiss(id)
    shown.doc.transact(() => layOffer(shown.doc, offer), replayOrigin)
  }

  dismiss(id: string): void {
    this.#options.shelf.apply({ offers: { remove: [id] } })
  }

  keptWork(): KeptWork {
    return keptWorkOf(this.#options.name, this.#options.shelf)
  }

  destroy(): void {
    this.#stopCapture()
    this.#stopLate()
  }

  /** What is on the shelf is judged and put onto `doc` before anybody looks at it. */
  #show(doc: Y.Doc, kind: 'picture' | 'server'): void {
    const { shown, shelf } = this.#options
    const stopBefore = this.#stopCapture
    this.#stopCapture = watchLocalChanges(doc, (change) => this.#changed(doc, change))
    if (kind === 'server') {
      this.#stopLate()
      this.#stopLate = this.#late.follow(doc, this.#options.surroundings.now, (offer) => this.#offer([offer]))
      this.#replay([...shelf.entries.values()], doc)
    }
    const known = new Set(shelf.entries.keys())
    const before = shown.replace(doc, kind)
    // Whoever leaves the old document may still finish a gesture on it.
    const late = [...shelf.entries.values()].filter(
      (entry) => !known.has(entry.seq) && !this.#frames.has(entry.seq),
    )
    if (kind === 'server' && late.length > 0) this.#replay(late, doc)
    stopBefore()
    before.destroy()
  }

  #replay(entries: readonly Entry[], doc: Y.Doc): void {
    // Who may only look now keeps what was made before; on the board it would be seen by nobody else.
    if (!this.writable) return
    const { shown, surroundings } = this.#options
    const records = recordsOf(doc)
    const lastSeen = recordsOf(shown.doc)
    const verdict = judgeLate(
      entries,
      {
        lane: (key) => asJson(records.get(key)),
        hasLanded: (entry) => hasLanded(doc, entry),
        lastSeen: (record) => lanesOf(lastSeen, record),
      },
      surroundings.now(),
    )
    this.#isReplaying = true
    for (const chunk of packRecords(verdict.puts, chunkBytes)) {
      doc.transact(() => {
        for (const [key, value] of chunk) layLane(records, key, value)
      }, replayOrigin)
    }
    this.#isReplaying = false
    this.#offer(verdict.offers, entries)
  }

  /** In one step with the entries that an offer takes the place of. */
  #offer(offers: readonly Offer[], instead: readonly Entry[] = []): void {
    const { shelf } = this.#options
    shelf.apply({
      entries: { remove: instead.map(({ seq }) => seq) },
      offers: { put: offers.map((offer) => mergeOffers(shelf.offers.get(offer.id), offer)) },
    })
  }

  /** What the server took back is refused, not overtaken by somebody else. */
  #withdrawOffer(key: string): void {
    this.#late.forget(key)
    const { shelf } = this.#options
    for (const offer of [...shelf.offers.values()].filter(({ record }) => record === recordOf(key))) {
      const lanes = offer.lanes.filter((lane) => lane.key !== key || !isSame(lane.mine, this.#lastMade(key)))
      if (lanes.length === offer.lanes.length) continue
      shelf.apply({ offers: lanes.length > 0 ? { put: [{ ...offer, lanes }] } : { remove: [offer.id] } })
    }
  }

  #changed(doc: Y.Doc, { puts, update, client, clock }: LocalChange): void {
    const entry: Entry = { seq: this.#nextSeq(), puts, client, clock }
    this.#options.shelf.apply({ entries: { put: [entry] } })
    if (doc !== this.#linkedDoc) return
    const frame = this.#link?.sendUpdates(splitUpdate(update, doc, chunkBytes)) ?? null
    if (frame !== null) this.#frames.set(entry.seq, frame)
    if (this.#isReplaying) this.#late.add(entry)
    else for (const { key } of puts) this.#late.forget(key)
  }

  /** Microseconds since 1970: in order across tabs and reloads, and below 2⁵³ until the year 2255. */
  #nextSeq(): number {
    const last = Math.max(this.#lastSeq, this.#options.shelf.lastSeq)
    this.#lastSeq = Math.max(last + 1, Math.floor(this.#options.surroundings.now() * 1_000))
    return this.#lastSeq
  }

  #lastMade(key: string): Json {
    const puts = [...this.#options.shelf.entries.values()].flatMap((entry) => entry.puts)
    return puts.findLast((put) => put.key === key)?.after ?? this.#recent.get(key) ?? null
  }

  #keepAllAside(reason: RefusalReason): void {
    const { shelf } = this.#options
    const entries = [...shelf.entries.values()]
    const lanes = foldEntries(entries).flatMap((record) => record.lanes)
    shelf.apply({ entries: { remove: entries.map(({ seq }) => seq) } })
    if (lanes.length === 0) return
    this.#keepAside(
      reason,
      lanes.map(({ key, mine }) => ({ key, mine: mine as LaneValue | null })),
    )
  }

  #keepAside(reason: RefusalReason, lanes: Refusal['lanes']): void {
    const at = this.#options.surroundings.now()
    const refusal: Refusal = { id: `refusal-${this.#nextSeq()}`, reason, lanes, at }
    this.#options.shelf.apply({ refusals: { put: [refusal] } })
    for (const listener of [...this.#listeners]) listener(refusal)
  }
}
