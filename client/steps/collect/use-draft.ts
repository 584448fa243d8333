import { useCallback, useState } from 'react'

/** Words that were typed and not sent survive a reload of this tab, and nothing else. */
export function useDraft(key: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => quietly((store) => store.getItem(key)) ?? '')
  const change = useCallback(
    (next: string) => {
      setText(next)
      quietly((store) => (next ? store.setItem(key, next) : store.removeItem(key)))
    },
    [key],
  )
  return [text, change]
}

/** Storage can be denied by the browser's settings: then a reload forgets. */
function quietly<T>(use: (store: Storage) => T): T | null {
  try {
    return use(sessionStorage)
  } catch {
    return null
  }
}
