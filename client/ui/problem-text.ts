import { useCallback } from 'react'
import type { ApiError } from '../api/index.ts'
import { useText } from '../i18n/index.ts'

/** A failed command in words: the server's own where it answered. */
export function useProblemText(): (problem: Pick<ApiError, 'code' | 'message'>) => string {
  const text = useText()
  return useCallback(
    (problem) => {
      if (problem.code === 'offline') return text('common.noAnswer')
      return problem.message || text('common.failed')
    },
    [text],
  )
}
