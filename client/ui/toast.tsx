import { Toaster as Stack, toast as show } from 'sonner'
import { useText } from '../i18n/index.ts'

export type ToastOptions = {
  tone?: 'quiet' | 'success' | 'error'
  /** E.g. "Undo"; with an action it stays longer. */
  action?: { label: string; onClick: () => void }
}

/** A short sentence at the edge of the screen, read aloud politely. Never the only place of an error. */
export function toast(sentence: string, { tone = 'quiet', action }: ToastOptions = {}): void {
  const options = { duration: action || tone === 'error' ? 10_000 : 4_000, ...(action && { action }) }
  if (tone === 'success') show.success(sentence, options)
  else if (tone === 'error') show.error(sentence, options)
  else show(sentence, options)
}

export function Toaster() {
  const text = useText()
  return (
    <Stack
      position="bottom-center"
      containerAriaLabel={text('common.messages')}
      toastOptions={{
        style: {
          background: 'var(--ink)',
          color: 'var(--paper)',
          border: 'none',
          borderRadius: 'var(--radius)',
          fontFamily: 'var(--font-sans)',
          fontSize: 'var(--text-body)',
        },
        actionButtonStyle: {
          minHeight: 32,
          background: 'var(--paper)',
          color: 'var(--ink)',
          fontFamily: 'var(--font-sans)',
        },
      }}
    />
  )
}
