/** Following somebody's view, for as long as one does not move the board oneself. */
import { type Editor, react } from 'tldraw'

/** Begins as soon as the person is there. Returns how to stop. */
export function follow(editor: Editor, person: string, onStopped: () => void): () => void {
  let began = false
  let follows = false
  let ended = false
  const stopped = () => {
    if (follows && !ended) onStopped()
  }
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
  }
}
