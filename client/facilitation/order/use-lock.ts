import { useCallback } from 'react'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { toast } from '../../ui/index.ts'

export type SetLock = (target: string, locked: boolean) => Promise<void>

/** Locks a card, a theme or the whole board, or takes the lock away; the toast takes that back. */
export function useLock(workshop: string): SetLock {
  const text = useText()
  const { run } = useCommand('setLock')
  return useCallback(
    async (target, locked) => {
      const set = (to: boolean) => run({ params: { w: workshop }, body: { target, locked: to } })
      if (!(await set(locked))) return
      toast(text(locked ? 'lock.locked' : 'lock.unlocked'), {
        action: { label: text(locked ? 'lock.unlock' : 'lock.lock'), onClick: () => void set(!locked) },
      })
    },
    [run, text, workshop],
  )
}
