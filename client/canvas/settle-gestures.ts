import { type Editor, react } from 'tldraw'
import type { BoardSession } from './board-session.ts'

/** States in which nothing is under way: what was held back is written. */
const resting = /(^|\.)idle$/

/** A gesture ends where the editor comes to rest, and where the page is left. Returns how to stop. */
export function settleGestures(editor: Editor, session: BoardSession): () => void {
  const settle = () => session.settle()
  const stop = react('gesture', () => {
    // After the state's own exit has done its last changes.
    if (resting.test(editor.getPath())) queueMicrotask(settle)
  })
  window.addEventListener('pagehide', settle)
  document.addEventListener('visibilitychange', settle)
  return () => {
    stop()
    window.removeEventListener('pagehide', settle)
    document.removeEventListener('visibilitychange', settle)
    settle()
  }
}
