import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'
import { Spinner } from './Spinner.tsx'

export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'danger'

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  variant?: ButtonVariant
  size?: 'normal' | 'large'
  /** As wide as its container. */
  wide?: boolean
  /** Something is under way: the button stays focusable and takes no second press. */
  busy?: boolean
  icon?: ReactNode
}

/** `primary` at most once per screen. */
export function Button(props: ButtonProps) {
  const {
    variant = 'plain',
    size = 'normal',
    wide,
    busy,
    icon,
    className,
    children,
    onClick,
    ...rest
  } = props
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || rest.disabled || undefined}
      aria-busy={busy || undefined}
      onClick={busy ? stop : onClick}
      className={buttonClass({ variant, size, wide, className })}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  )
}

/** The looks of a button, for links that act like one. */
export function buttonClass(look: {
  variant?: ButtonVariant
  size?: 'normal' | 'large' | undefined
  wide?: boolean | undefined
  className?: string | undefined
}): string {
  return classes(
    styles.button,
    styles[look.variant ?? 'plain'],
    look.size === 'large' && styles.large,
    look.wide && styles.wide,
    look.className,
  )
}

// A busy submit button must not submit its form again.
const stop = (event: { preventDefault(): void }) => event.preventDefault()
