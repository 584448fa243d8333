/** Where keys go: to the board only while it has the focus, and not over the words of a card that was just opened. */
import { type Editor, react } from 'tldraw'

/**
 * tldraw takes keys from the whole page once it counts as focused: a letter on a button of ours would choose a
 * tool, Delete would remove cards. So it counts as focused only while the focus is inside it.
 */
export function keysWhereFocusIs(editor: Editor): () => void {
  const container = editor.getContainer()
  const page = container.ownerDocument
  const follow = ({ target }: Event) => {
    const isInside = target instanceof Node && container.contains(target)
    if (isInside && !editor.getIsFocused()) editor.focus({ focusContainer: false })
    if (!isInside && editor.getIsFocused()) editor.blur({ blurContainer: false })
  }
  page.addEventListener('focusin', follow)
  container.addEventListener('pointerdown', follow, { capture: true })
  return () => {
    page.removeEventListener('focusin', follow)
    container.removeEventListener('pointerdown', follow, { capture: true })
  }
}

/** tldraw opens a card with all its words selected, where one key would replace them: the caret goes to their end. */
export function caretAtEnd(editor: Editor): () => void {
  return react('caret at the end', () => {
    const words = editor.getRichTextEditor()
    if (!words) return
    // After the selection, which follows in the same turn.
    queueMicrotask(() => {
      const { doc, selection } = words.state
      const isAll = doc.textContent !== '' && selection.to - selection.from >= doc.content.size - 2
      if (!words.isDestroyed && isAll) words.commands.setTextSelection(doc.content.size - 1)
    })
  })
}
