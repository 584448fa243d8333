import { useRef } from 'react'
import type { RefusalReason } from '../../../shared/wire/frames.ts'
import { useRefusals } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { toast } from '../../ui/index.ts'
import { refusalWords } from './refusal-words.ts'

/** One gesture may be refused lane by lane: the same words are said once in so long. */
const quietMs = 5_000

export function useRefusalToasts(): void {
  const text = useText()
  const said = useRef<{ reason: RefusalReason; at: number } | null>(null)
  useRefusals(({ reason }) => {
    const at = performance.now()
    const isEcho = said.current?.reason === reason && at - said.current.at < quietMs
    if (isEcho) return
    said.current = { reason, at }
    toast(text(refusalWords[reason]))
  })
}
