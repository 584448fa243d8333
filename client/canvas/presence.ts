/** Who is where on the board: awareness of the document ↔ collaborators of the editor. */
import { type Editor, InstancePresenceRecordType, react, type TLInstancePresence, TLPOINTER_ID } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import { limits } from '../../shared/wire/limits.ts'
import type { BoardPresence, PresentPerson } from '../connection/types.ts'
import type { BoardContext, Writer } from './board-context.ts'
import type { Clock } from './pending-lanes.ts'

const sendEveryMs = 1_000 / limits.presencePerSecond
/** Forty ids of shapes are about half of what a presence may weigh. */
const maxSelection = 40

const nothing: BoardPresence = { cursor: null, selection: [], editing: null, viewport: null, moving: [] }

/** Tells where I am, at most twenty times a second. Returns how to stop. */
export function tellPresence(editor: Editor, awareness: Awareness, clock: Clock): () => void {
  let sentAt = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | null = null
  const send = () => {
    cancel = null
    sentAt = clock.now()
    awareness.setLocalState(presenceOf(editor))
  }
  const stop = react('tell presence', () => {
    presenceOf(editor)
    cancel ??= clock.after(Math.max(0, sentAt + sendEveryMs - clock.now()), send)
  })
  return () => {
    stop()
    cancel?.()
    awareness.setLocalState(nothing)
  }
}

function presenceOf(editor: Editor): BoardPresence {
  const pointer = editor.store.get(TLPOINTER_ID)
  const { x, y, w, h } = editor.getViewportPageBounds()
  return {
    // Before the first movement the pointer lies in the corner of the board, where nobody is.
    cursor: pointer?.lastActivityTimestamp ? { x: Math.round(pointer.x), y: Math.round(pointer.y) } : null,
    selection: editor.getSelectedShapeIds().slice(0, maxSelection),
    editing: editor.getEditingShapeId(),
    viewport: { x: Math.round(x), y: Math.round(y), w: Math.round(w), h: Math.round(h) },
    moving: [],
  }
}

type Seen = Partial<BoardPresence> & { user?: PresentPerson }

/** Shows the others. Returns how to stop. */
export function showPresence(editor: Editor, awareness: Awareness, context: BoardContext): () => void {
  const { store } = editor
  const show = () => {
    const others = new Map<string, TLInstancePresence>()
    const writers = new Map<string, Writer>()
    for (const [client, state] of awareness.getStates()) {
      const seen = state as Seen
      if (client === awareness.clientID || !seen.user) continue
      const record = presenceRecord(client, seen, seen.user, context, editor)
      others.set(record.id, record)
      if (seen.editing && seen.user.person !== context.facts.get().me.person)
        writers.set(seen.editing, seen.user)
    }
    context.writers.set(writers)
    const gone = store
      .allRecords()
      .filter((record) => record.typeName === 'instance_presence' && !others.has(record.id))
    store.mergeRemoteChanges(() => {
      store.remove(gone.map((record) => record.id))
      store.put([...others.values()])
    })
  }
  show()
  awareness.on('change', show)
  return () => awareness.off('change', show)
}

function presenceRecord(
  client: number,
  seen: Seen,
  user: PresentPerson,
  context: BoardContext,
  editor: Editor,
): TLInstancePresence {
  const { cursor, viewport } = seen
  return InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(String(client)),
    userId: user.person,
    userName: user.name,
    color: context.colour(user.group),
    currentPageId: editor.getCurrentPageId(),
    cursor: isPoint(cursor) ? { x: cursor.x, y: cursor.y, type: 'default', rotation: 0 } : null,
    selectedShapeIds: (seen.selection ?? []).filter((id) =>
      String(id).startsWith('shape:'),
    ) as TLInstancePresence['selectedShapeIds'],
    camera: viewport ? { x: -viewport.x, y: -viewport.y, z: 1 } : null,
    screenBounds: viewport ? { x: 0, y: 0, w: viewport.w, h: viewport.h } : null,
    lastActivityTimestamp: Date.now(),
    meta: { group: user.group },
  })
}

const isPoint = (point: unknown): point is { x: number; y: number } =>
  typeof point === 'object' &&
  point !== null &&
  Number.isFinite((point as { x: unknown }).x) &&
  Number.isFinite((point as { y: unknown }).y)
