import { useState } from 'react'
import { useLocation } from 'wouter'
import { ApiError, call } from '../../api/index.ts'
import type { DoorKey } from '../../api/query-keys.ts'
import { useText } from '../../i18n/index.ts'
import { useProblemText } from '../../ui/problem-text.ts'
import { Emblem } from '../../ui/Wordmark.tsx'
import { CodeField } from './CodeField.tsx'
import styles from './HomePage.module.css'

/** The front door for everybody: asks the server whether the code is one before leaving this page. */
export function EnterByCode({ compact }: { compact?: boolean }) {
  const text = useText()
  const door = useKnock()
  if (compact) return <CodeField {...door} compact />
  return (
    <div className={styles.welcome}>
      <Emblem size={72} />
      <h1 className={styles.title}>{text('home.join')}</h1>
      <p className={styles.lead}>{text('home.joinLead')}</p>
      <div className={styles.code}>
        <CodeField {...door} />
      </div>
    </div>
  )
}

function useKnock() {
  const [, navigate] = useLocation()
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const knock = async (door: DoorKey) => {
    setBusy(true)
    setError(null)
    try {
      await call('lookAtDoor', { body: door })
      // The key travels in the history entry: never in an address.
      navigate('/j', { state: { door } })
    } catch (problem) {
      setError(problemText(problem instanceof ApiError ? problem : new ApiError('internal')))
      setBusy(false)
    }
  }
  return { onDoor: (door: DoorKey) => void knock(door), busy, error }
}
