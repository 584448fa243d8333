/**
 * Where dialogs stand in the page: a place of their own, out of which no key leaves. A board listens to the
 * keys of the whole page, and a letter meant for a dialog must not change its tool or delete a card.
 */
let inner: HTMLElement | null = null

/** React listens at the inner element, so that every key has been heard before the outer one stops it. */
export function dialogPlace(): HTMLElement {
  if (inner?.isConnected) return inner
  const outer = document.createElement('div')
  for (const type of ['keydown', 'keyup'] as const) {
    outer.addEventListener(type, (event) => event.stopPropagation())
  }
  inner = document.createElement('div')
  outer.append(inner)
  document.body.append(outer)
  return inner
}
