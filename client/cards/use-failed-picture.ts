import { useEffect, useState } from 'react'

/** Whether the picture at this address could not be loaded; it is tried again when the network comes back. */
export function useFailedPicture(source: string | null): [hasFailed: boolean, onError: () => void] {
  const [failed, setFailed] = useState<string | null>(null)
  useEffect(() => {
    if (failed === null) return
    const tryAgain = () => setFailed(null)
    addEventListener('online', tryAgain)
    return () => removeEventListener('online', tryAgain)
  }, [failed])
  return [source !== null && failed === source, () => setFailed(source)]
}
