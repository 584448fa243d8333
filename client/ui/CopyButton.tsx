import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../i18n/index.ts'
import { Button } from './Button.tsx'
import { copyText } from './copy-text.ts'
import { toast } from './toast.tsx'

/** Copies, says so in place, and says what to do where the browser forbids it. */
export function CopyButton({ value, label, words }: { value: string; label: string; words?: string }) {
  const text = useText()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const done = await copyText(value)
    setCopied(done)
    if (!done) toast(text('common.copyByHand'), { tone: 'error' })
  }
  const Icon = copied ? Check : Copy
  return (
    <Button
      icon={<Icon size={18} aria-hidden="true" />}
      aria-label={`${copied ? text('common.copied') : (words ?? text('common.copy'))}: ${label}`}
      onClick={() => void copy()}
      onBlur={() => setCopied(false)}
    >
      <span aria-live="polite">{copied ? text('common.copied') : (words ?? text('common.copy'))}</span>
    </Button>
  )
}
