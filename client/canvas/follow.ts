/** Following somebody's view, for as long as one does not move the board oneself. */
import { type Editor, InstancePresenceRecordType, react, type TLInstancePresence } from 'tldraw'
import type { PresenceRoom, SeatState } from '../connection/types.ts'

/** Begins as soon as the person is there. Returns how to stop. */
export function follow(
  editor: Editor,
  room: PresenceRoom,
  person: string,
  onStopped: () => void,
): () => void {
  let began = false
  let follows = false
  let ended = false
  const stopped = () => {
    if (follows && !ended) onStopped()
  }
  const stopShowing = showToEditor(editor, room, person)
  const stopWaiting = react('follow', () => {
    if (began || !editor.getCollaborators().some((one) => one.userId === person)) return
    began = true
    // Outside this reaction: following writes what the reaction reads, and would start it again without end.
    queueMicrotask(() => {
      if (ended) return
      editor.startFollowingUser(person)
      // It begins by ending whatever was followed before, and says so.
      follows = true
    })
  })
  editor.on('stop-following', stopped)
  return () => {
    ended = true
    stopWaiting()
    editor.off('stop-following', stopped)
    if (began) editor.stopFollowingUser()
    stopShowing()
  }
}

/** The editor follows whom it has a record of; so this one person, of all who are here, has one. */
function showToEditor(editor: Editor, room: PresenceRoom, person: string): () => void {
  const { store } = editor
  const id = InstancePresenceRecordType.createId('followed')
  let latest: number | null = null
  const show = (changed: Iterable<number>) => {
    const seats = room.seats()
    // In several tabs, the one that did something last.
    for (const seat of changed) if (seats.get(seat)?.user.person === person) latest = seat
    const state = latest === null ? undefined : seats.get(latest)
    store.mergeRemoteChanges(() => {
      if (state) store.put([recordOf(id, state, editor)])
      else if (store.has(id)) store.remove([id])
    })
  }
  show(room.seats().keys())
  const stop = room.watch(show)
  return () => {
    stop()
    store.mergeRemoteChanges(() => store.remove([id]))
  }
}

function recordOf(id: TLInstancePresence['id'], state: SeatState, editor: Editor): TLInstancePresence {
  const { user, cursor, viewport } = state
  return InstancePresenceRecordType.create({
    id,
    userId: user.person,
    userName: user.name,
    currentPageId: editor.getCurrentPageId(),
    cursor: cursor ? { x: cursor.x, y: cursor.y, type: 'default', rotation: 0 } : null,
    camera: viewport ? { x: -viewport.x, y: -viewport.y, z: 1 } : null,
    screenBounds: viewport ? { x: 0, y: 0, w: viewport.w, h: viewport.h } : null,
    lastActivityTimestamp: performance.now(),
  })
}
