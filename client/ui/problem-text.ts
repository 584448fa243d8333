import { useCallback } from 'react'
import type { ApiError } from '../api/index.ts'
import { type Text, useText } from '../i18n/index.ts'

type Problem = Pick<ApiError, 'code' | 'params' | 'message'>

/** A failed command in words of the reader's language, which may have changed since the server answered. */
export function useProblemText(): (problem: Problem) => string {
  const text = useText()
  return useCallback((problem) => problemText(text, problem), [text])
}

function problemText(text: Text, { code, params, message }: Problem): string {
  if (code === 'offline') return text('common.noAnswer')
  const words = text(`error.${code}`, params)
  // A newer server may know failures that this page has no words for: then its own are shown.
  return words === `error.${code}` ? message || text('common.failed') : words
}
