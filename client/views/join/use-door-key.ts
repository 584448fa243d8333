import { useEffect, useState } from 'react'
import type { DoorKey } from '../../api/query-keys.ts'
import { doorFromFragment } from '../home/code-field.ts'

/**
 * The key this page was opened with. It is taken out of the address bar at once, so that nobody reads it
 * over a shoulder, in a screenshot or in the history, and kept in the history entry, so that a reload works.
 */
export function useDoorKey(): DoorKey | null {
  const [key, setKey] = useState(takeKey)
  useEffect(() => {
    // Another link pasted into the same tab changes the fragment without loading the page.
    const take = () => window.location.hash && setKey(takeKey())
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  return key
}

function takeKey(): DoorKey | null {
  const found = doorFromFragment(window.location.hash)
  if (!found) return keptKey(window.history.state)
  window.history.replaceState({ door: found }, '', window.location.pathname)
  return found
}

function keptKey(state: unknown): DoorKey | null {
  const door = (state as { door?: DoorKey } | null)?.door
  return door && (typeof door.token === 'string' || typeof door.code === 'string') ? door : null
}
