import { useEffect } from 'react'
import type { Role } from '../../shared/domain/person.ts'
import { useFlushKept, useRefresh } from '../api/index.ts'
import type { WorkshopSession } from './session.ts'
import { staleAnswers } from './stale-answers.ts'

/** A room of hundreds must not ask in one beat, nor once per card of everybody. */
const gatherMs = 400
const spreadMs = 600

/** Asks again for what no document holds, when the workshop document says that it may have changed. */
export function useFreshAnswers(
  session: WorkshopSession | null,
  { workshop, role }: { workshop: string; role: Role },
): void {
  const refresh = useRefresh()
  useEffect(() => {
    if (!session) return
    let before = session.workshop.get()
    const due = new Set<'me' | 'moderation'>()
    let timer: ReturnType<typeof setTimeout> | null = null
    const ask = () => {
      timer = null
      for (const answer of due) refresh[answer](workshop)
      due.clear()
    }
    const stop = session.workshop.watch(() => {
      const after = session.workshop.get()
      for (const answer of staleAnswers(before, after, role)) due.add(answer)
      before = after
      if (due.size > 0) timer ??= setTimeout(ask, gatherMs + Math.random() * spreadMs)
    })
    return () => {
      stop()
      if (timer) clearTimeout(timer)
    }
  }, [session, workshop, role, refresh])
}

/** A live connection is the best sign that commands will get through. */
export function useFlushWhenLive(session: WorkshopSession | null): void {
  const flush = useFlushKept()
  useEffect(() => {
    if (!session) return
    return session.status.watch(() => {
      if (session.status.get().state === 'live') flush()
    })
  }, [session, flush])
}
