import { useLayoutEffect } from 'react'

/** Everything in rem grows with the width of the wall: twice the normal size at 1920 px. */
export function useLargeType(): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    root.classList.add('projector')
    return () => root.classList.remove('projector')
  }, [])
}
