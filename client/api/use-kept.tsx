import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { actingPerson } from './acting-person.ts'
import type { ApiError } from './api-error.ts'
import { browserCommands, personOf } from './browser-commands.ts'
import type { CallInput } from './call.ts'
import type { KeepableName, KeptCommand } from './kept-command.ts'
import { KeptCommands, type Outcome } from './kept-commands.ts'
import { refreshAfter } from './refresh-after.ts'
import { refreshWith } from './use-questions.ts'

const Commands = createContext<KeptCommands | null>(null)

/** `onProblem` hears of commands that were kept, sent later, and then refused. */
export function KeptCommandsProvider(props: { onProblem(error: ApiError): void; children: ReactNode }) {
  const { onProblem, children } = props
  const client = useQueryClient()
  const tell = useRef(onProblem)
  const [commands] = useState(() => {
    const refresh = refreshWith(client)
    return new KeptCommands(
      browserCommands({
        onSent: ({ name, params }) => refreshAfter(refresh, name, params.w),
        onFailed: ({ command, problem }) => {
          refreshAfter(refresh, command.name, command.params.w)
          tell.current(problem)
        },
      }),
    )
  })
  useEffect(() => {
    tell.current = onProblem
  }, [onProblem])
  useEffect(() => {
    void commands.start()
    const flush = () => void commands.flush()
    addEventListener('online', flush)
    return () => {
      removeEventListener('online', flush)
      commands.stop()
    }
  }, [commands])
  return <Commands.Provider value={commands}>{children}</Commands.Provider>
}

function useCommands(): KeptCommands {
  const commands = useContext(Commands)
  if (!commands) throw new Error('kept commands are used outside <ApiProvider>')
  return commands
}

export type SendOrKeep = <N extends KeepableName>(name: N, input: CallInput<N>) => Promise<Outcome<N>>

/**
 * Sends a command that may be sent twice, or keeps it on this device until it can be sent. Rejects with
 * `ApiError` where the server refuses it.
 */
export function useSendOrKeep(): SendOrKeep {
  const commands = useCommands()
  return useCallback(
    (name, input) => commands.sendOrKeep(name, { person: personOf(input.params), ...input }),
    [commands],
  )
}

/** What the person who acts in this tab gave and the server has not answered yet, oldest first. */
export function useKept(workshop: string): readonly KeptCommand[] {
  const commands = useCommands()
  const kept = useSyncExternalStore(commands.kept.watch, commands.kept.get, commands.kept.get)
  return useMemo(
    () => kept.filter(({ params, person }) => params.w === workshop && person === actingPerson(workshop)),
    [kept, workshop],
  )
}

/** Tries what was kept, now that a connection is there. */
export function useFlushKept(): () => void {
  const commands = useCommands()
  return useCallback(() => void commands.flush(), [commands])
}
