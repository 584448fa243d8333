import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './Button.module.css'
import { classes } from './classes.ts'

export type IconButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> & {
  /** What it does; read aloud and shown on hover. */
  label: string
  variant?: 'plain' | 'quiet'
  /** For buttons that stay down, such as a tool. */
  pressed?: boolean
  children: ReactNode
}

export function IconButton({
  label,
  variant = 'quiet',
  pressed,
  className,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      aria-label={label}
      aria-pressed={pressed}
      className={classes(styles.button, styles[variant], styles.icon, pressed && styles.pressed, className)}
    >
      {children}
    </button>
  )
}
