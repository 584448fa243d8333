import type { ReactNode } from 'react'
import styles from './Empty.module.css'

/** Nothing here yet: says so, and what to do next. */
export function Empty(props: {
  title: ReactNode
  icon?: ReactNode
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      {props.icon}
      <p className={styles.title}>{props.title}</p>
      {props.children && <div className={styles.text}>{props.children}</div>}
      {props.action && <div className={styles.action}>{props.action}</div>}
    </div>
  )
}
