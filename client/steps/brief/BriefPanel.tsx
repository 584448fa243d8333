import { Check } from 'lucide-react'
import { isFor } from '../../../shared/domain/permissions.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { useMine } from '../use-mine.ts'
import { ReadCounts } from './ReadCounts.tsx'

/** A text to read, and a tick that one has. */
export function BriefPanel({ step, here }: Scene) {
  const text = useText()
  if (step.settings.kind !== 'brief') return null
  const { body } = step.settings
  return (
    <div className={styles.stack}>
      {body ? (
        <p className={styles.words}>{body}</p>
      ) : (
        <p className={styles.quiet}>{text('steps.briefEmpty')}</p>
      )}
      <Tick step={step} here={here} />
      {here.role === 'facilitator' && <ReadCounts step={step} here={here} />}
    </div>
  )
}

function Tick({ step, here }: Pick<Scene, 'step' | 'here'>) {
  const text = useText()
  const mine = useMine(here)
  const markRead = useCommand('markRead')
  const mayTick = step.progress.state === 'open' && isFor(step, here.role, here.group)
  if (mine?.read.includes(step.id)) return <Notice tone="success">{text('steps.markedRead')}</Notice>
  if (!mayTick) return null
  const mustRead = step.settings.kind === 'brief' && step.settings.mustRead
  return (
    <div className={styles.tight}>
      {mustRead && <p className={styles.quiet}>{text('steps.mustRead')}</p>}
      <Button
        variant="primary"
        icon={<Check size={18} aria-hidden="true" />}
        busy={markRead.busy}
        onClick={() => void markRead.run({ params: { w: here.workshop, s: step.id } })}
      >
        {text('steps.markRead')}
      </Button>
    </div>
  )
}
