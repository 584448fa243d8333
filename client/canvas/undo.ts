/** Undo by lane in the editor: what was done since tldraw's last stopping point is one entry. */
import { atom, type Editor, type TLShape } from 'tldraw'
import type * as Y from 'yjs'
import { isValue, parseLaneKey } from '../../shared/document/lanes.ts'
import type { LaneChange } from '../../shared/document/repairs.ts'
import {
  emptyHistory,
  type LaneEdit,
  recordEdits,
  redo,
  type UndoHistory,
  type Undone,
  undo,
} from '../../shared/document/undo-by-lane.ts'
import { recordsOf } from '../../shared/document/workshop-document.ts'
import type { Binding } from './bind-store.ts'

export class LaneUndo {
  readonly #history = atom<UndoHistory>('undo by lane', emptyHistory)
  readonly #mark: () => string

  /** `mark`: the id of the editor's latest stopping point. */
  constructor(mark: () => string) {
    this.#mark = mark
  }

  record(edits: readonly LaneEdit[]): void {
    this.#history.set(recordEdits(this.#history.get(), this.#mark(), edits))
  }

  get canUndo(): boolean {
    return this.#history.get().undos.length > 0
  }

  get canRedo(): boolean {
    return this.#history.get().redos.length > 0
  }

  undo(doc: Y.Doc, binding: Binding): string[] {
    return this.#turn(undo, doc, binding)
  }

  redo(doc: Y.Doc, binding: Binding): string[] {
    return this.#turn(redo, doc, binding)
  }

  /** Written into the document, from which the canvas takes it like anybody's change. Returns the records. */
  #turn(
    turn: (history: UndoHistory, current: (key: string) => LaneEdit['after']) => Undone,
    doc: Y.Doc,
    binding: Binding,
  ): string[] {
    binding.settle()
    const records = recordsOf(doc)
    const { history, changes } = turn(this.#history.get(), (key) => {
      const value = records.get(key)
      return isValue(value) ? value : null
    })
    this.#history.set(history)
    doc.transact(() => {
      for (const change of changes) write(change)
    })
    return [...new Set(changes.map(({ key }) => parseLaneKey(key)?.record ?? key))]

    function write({ key, value }: LaneChange): void {
      if (value === null) records.delete(key)
      else records.set(key, value)
    }
  }
}

/** What was undone is seen: the shapes that it brought back or moved are selected. */
export function selectTouched(editor: Editor, records: readonly string[]): void {
  const shapes = records.filter((id) => editor.getShape(id as TLShape['id'])) as TLShape['id'][]
  if (shapes.length > 0) editor.setSelectedShapes(shapes)
}
