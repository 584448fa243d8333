import { useCallback, useState } from 'react'
import type { EndpointName } from '../../shared/wire/endpoints.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import { useTellProblem } from './ApiProvider.tsx'
import { ApiError } from './api-error.ts'
import { type CallInput, call } from './call.ts'
import { useRefreshAfter } from './refresh-after.ts'

export type Command<N extends EndpointName> = {
  /** Resolves to null where it failed: then the person was told, and `problem` says why. */
  run(input?: CallInput<N>): Promise<ResponseOf<N> | null>
  busy: boolean
  problem: ApiError | null
}

/** `quiet`: the caller shows `problem` itself, beside the field that caused it. */
export function useCommand<N extends EndpointName>(name: N, options: { quiet?: boolean } = {}): Command<N> {
  const [state, setState] = useState<{ busy: boolean; problem: ApiError | null }>({
    busy: false,
    problem: null,
  })
  const tell = useTellProblem()
  const refreshAfter = useRefreshAfter()
  const { quiet = false } = options
  const run = useCallback(
    async (input: CallInput<N> = {}) => {
      setState({ busy: true, problem: null })
      try {
        const answer = await call(name, input)
        setState({ busy: false, problem: null })
        refreshAfter(name, input.params?.w)
        return answer
      } catch (error) {
        const problem = error instanceof ApiError ? error : new ApiError('internal')
        setState({ busy: false, problem })
        if (!quiet) tell(problem)
        return null
      }
    },
    [name, quiet, tell, refreshAfter],
  )
  return { run, ...state }
}
