/** One opened board: its store, the document it is bound to now, and what I may undo. */

import { createTLStore, type Editor, type TLStore } from 'tldraw'
import type * as Y from 'yjs'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import type { BoardDocument, PresenceRoom } from '../connection/types.ts'
import { type Binding, bindStore } from './bind-store.ts'
import { BoardContext, type BoardFacts } from './board-context.ts'
import { type BoardShapes, boardShapes } from './board-shapes.ts'
import { type LiveBoard, LivePlaces } from './presence/live-places.ts'
import { PresenceLayer } from './presence/presence-layer.ts'
import { tellPresence } from './presence/tell-presence.ts'
import { watchWriters } from './presence/writers.ts'
import type { UnshownRecord } from './types.ts'
import { LaneUndo, selectTouched } from './undo.ts'

/** In the code of the editor but not in its types: the id of the newest stopping point that contains a text. */
type Marks = { getMarkIdMatching?(part: string): string | null }

/**
 * Invariants: while `start` holds, the store is bound to `document.doc`, or waits for it to have a page; an editor
 * mounts on a filled store only, since filling it afterwards costs thirty times as much.
 */
export class BoardSession {
  readonly context: BoardContext
  readonly shapes: BoardShapes
  readonly store: TLStore
  readonly history = new LaneUndo(() => this.#mark())
  #editor: Editor | null = null
  #live: LivePlaces | null = null
  #binding: Binding | null = null
  #doc: Y.Doc | null = null
  #isOpen = false
  readonly #listeners = new Set<() => void>()
  readonly #onUnshown: (records: readonly UnshownRecord[]) => void

  constructor(facts: BoardFacts, onUnshown: (records: readonly UnshownRecord[]) => void) {
    this.context = new BoardContext(facts)
    this.shapes = boardShapes(this.context)
    this.store = createTLStore({ shapeUtils: this.shapes.shapeUtils, bindingUtils: this.shapes.bindingUtils })
    this.#onUnshown = onUnshown
  }

  /** Returns how to stop. */
  start(document: BoardDocument): () => void {
    let detach = this.#attach(document.doc, [])
    const stop = document.onReplaced((doc) => {
      detach = this.#attach(doc, detach())
    })
    return () => {
      stop()
      this.settle()
      detach()
    }
  }

  /** Has the store been filled? For `useSyncExternalStore`. */
  readonly isOpen = (): boolean => this.#isOpen
  readonly watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  mount(editor: Editor): () => void {
    this.#editor = editor
    return () => {
      this.#editor = null
    }
  }

  /** Shows what others do. Returns how to stop. */
  meet(editor: Editor, room: PresenceRoom): () => void {
    const live = new LivePlaces(editor, room, this.context, () => this.#liveBoard())
    this.#live = live
    const stops = [
      tellPresence(editor, room),
      watchWriters(room, this.context),
      live.start(),
      new PresenceLayer(editor, room, this.context).start(),
    ]
    return () => {
      this.#live = null
      for (const stop of stops) stop()
    }
  }

  /** The end of a gesture. */
  settle(): void {
    this.#binding?.settle()
  }

  undo(): void {
    this.#turn('undo')
  }

  redo(): void {
    this.#turn('redo')
  }

  /** The lanes as they are in the document now, for finding free places. */
  entries(): Iterable<[string, unknown]> {
    return this.#doc ? recordsOf(this.#doc).entries() : []
  }

  #turn(way: 'undo' | 'redo'): void {
    const [doc, binding, editor] = [this.#doc, this.#binding, this.#editor]
    if (!doc || !binding || !editor || editor.getInstanceState().isReadonly) return
    editor.complete()
    editor.setEditingShape(null)
    const touched = this.history[way](doc, binding)
    binding.show(touched)
    selectTouched(editor, touched)
  }

  #liveBoard(): LiveBoard | null {
    const binding = this.#binding
    if (!binding) return null
    const { show, read } = binding
    return { show, read, isPending: (key) => binding.pending.get(key) !== undefined }
  }

  #mark(): string {
    const marks = this.#editor as unknown as Marks | null
    return marks?.getMarkIdMatching?.('') ?? 'start'
  }

  #attach(doc: Y.Doc, left: ReturnType<Binding['dispose']>): () => ReturnType<Binding['dispose']> {
    const records = recordsOf(doc)
    let binding: Binding | null = null
    const bind = () => {
      if (binding || ![...records.keys()].some((key) => key.startsWith('page:'))) return
      records.unobserve(bind)
      binding = this.#bind(doc, left)
    }
    records.observe(bind)
    bind()
    return () => {
      if (!binding) records.unobserve(bind)
      this.#binding = null
      return binding?.dispose() ?? left
    }
  }

  #bind(doc: Y.Doc, left: ReturnType<Binding['dispose']>): Binding {
    const binding = bindStore(this.store, doc, {
      context: this.context,
      left,
      live: () => this.#live,
      onEdits: (edits) => this.history.record(edits),
      onUnshown: this.#onUnshown,
    })
    this.#doc = doc
    this.#binding = binding
    this.#isOpen = true
    for (const listener of [...this.#listeners]) listener()
    return binding
  }
}
