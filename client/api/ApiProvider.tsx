import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useState } from 'react'
import type { ApiError } from './api-error.ts'
import { KeptCommandsProvider } from './use-kept.tsx'
import { queryDefaults } from './use-questions.ts'

type TellProblem = (error: ApiError) => void

const Problems = createContext<TellProblem>(() => {})

/** `onProblem` shows a failed command to the person, usually as a toast. */
export function ApiProvider({ onProblem, children }: { onProblem: TellProblem; children: ReactNode }) {
  const [client] = useState(() => new QueryClient({ defaultOptions: queryDefaults }))
  return (
    <Problems.Provider value={onProblem}>
      <QueryClientProvider client={client}>
        <KeptCommandsProvider onProblem={onProblem}>{children}</KeptCommandsProvider>
      </QueryClientProvider>
    </Problems.Provider>
  )
}

export const useTellProblem = (): TellProblem => useContext(Problems)
