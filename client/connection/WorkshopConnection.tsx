import { type ReactNode, useEffect, useState } from 'react'
import { browserSurroundings } from './browser-surroundings.ts'
import { SessionContext } from './hooks.ts'
import { type OpenedSession, openSession, type SessionRequest } from './open-session.ts'
import { useFlushWhenLive, useFreshAnswers } from './use-fresh-answers.ts'

type Props = Omit<SessionRequest, 'needsBoard'> & { needsBoard?: boolean; children: ReactNode }

/** Connects everything inside to one workshop, as one person; leaving it closes the connection. */
export function WorkshopConnection({ workshop, person, role, needsBoard = false, children }: Props) {
  const [opened, setOpened] = useState<OpenedSession | null>(null)
  useEffect(() => {
    const next = openSession({ workshop, person, role, needsBoard }, browserSurroundings())
    setOpened(next)
    return () => {
      // What is inside may still finish a gesture while it is taken down.
      setTimeout(() => void next.close(), 0)
    }
  }, [workshop, person, role, needsBoard])
  useWarnBeforeLoss(opened)
  useFreshAnswers(opened?.session ?? null, { workshop, role })
  useFlushWhenLive(opened?.session ?? null)
  return opened && <SessionContext value={opened.session}>{children}</SessionContext>
}

/** Work that is neither on the server nor on this device would be lost with the tab. */
function useWarnBeforeLoss(opened: OpenedSession | null): void {
  useEffect(() => {
    if (!opened) return
    const warn = (event: BeforeUnloadEvent) => {
      const { saved, status } = opened.session
      if (saved.get() !== 'saved' && status.get().notKept !== null) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [opened])
}
