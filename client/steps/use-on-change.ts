import { useEffect, useRef } from 'react'

/** Calls `act` when `value` differs from the render before; not on the first one. */
export function useOnChange(value: string, act: () => void): void {
  const before = useRef(value)
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    latest.current()
  }, [value])
}
