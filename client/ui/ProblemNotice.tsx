import type { ApiError } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { useProblemText } from './problem-text.ts'

/** A failed question or command in place, with a way to try again where that makes sense. */
export function ProblemNotice({ problem, onRetry }: { problem: ApiError | null; onRetry?: () => void }) {
  const text = useText()
  const problemText = useProblemText()
  if (!problem) return null
  return (
    <Notice
      tone={problem.code === 'offline' ? 'warning' : 'error'}
      {...(onRetry && { action: <Button onClick={onRetry}>{text('common.retry')}</Button> })}
    >
      {problemText(problem)}
    </Notice>
  )
}
