import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Notice.module.css'

export type NoticeTone = 'quiet' | 'success' | 'warning' | 'error'
export type NoticeProps = { tone?: NoticeTone; title?: ReactNode; children?: ReactNode; action?: ReactNode }

const icons = { quiet: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert }

/** A sentence in place: what happened, what is safe, what to do. Errors are announced at once. */
export function Notice({ tone = 'quiet', title, children, action }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div className={classes(styles.notice, styles[tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon size={20} aria-hidden="true" />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  )
}
