import { Clock as Icon } from 'lucide-react'
import type { Step } from '../../../shared/steps/step.ts'
import { useServerNow } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { classes, clockText } from '../../ui/index.ts'
import styles from './Header.module.css'

/** From here on the clock changes its colour. */
const soonMs = 60_000

/** The shared clock of the current step; nothing where it has none. */
export function Clock({ step }: { step: Step | null }) {
  const endsAt = step?.progress.state === 'open' ? step.progress.endsAt : null
  return endsAt === null ? null : <Running endsAt={endsAt} />
}

function Running({ endsAt }: { endsAt: number }) {
  const text = useText()
  const left = endsAt - useServerNow()
  const isOver = left <= 0
  return (
    <div className={classes(styles.clock, left < soonMs && styles.soon)} role="timer">
      <Icon size={18} aria-hidden="true" />
      <span className="visually-hidden">{text(isOver ? 'board.overtime' : 'board.clock')}</span>
      <span className={styles.time}>
        {isOver && '+'}
        {clockText(left)}
      </span>
      {isOver && <span className={styles.over}>{text('board.overtime')}</span>}
    </div>
  )
}
