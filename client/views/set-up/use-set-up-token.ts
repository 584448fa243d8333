import { useState } from 'react'

/** The one-time token of the setup link: out of the address bar at once, kept for a reload of this page. */
export function useSetUpToken(): string | null {
  const [token] = useState(takeToken)
  return token
}

function takeToken(): string | null {
  const found = window.location.hash.replace(/^#/, '')
  if (found === '') return (window.history.state as { setUp?: string } | null)?.setUp ?? null
  window.history.replaceState({ setUp: found }, '', window.location.pathname)
  return found
}
