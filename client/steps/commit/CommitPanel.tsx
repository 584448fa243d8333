import { CalendarDays, Plus } from 'lucide-react'
import { useState } from 'react'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { isSummaryOpen } from '../../../shared/domain/ownership.ts'
import { isFor } from '../../../shared/domain/permissions.ts'
import { addressOf } from '../../api/index.ts'
import { useServerNow } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button, buttonClass, Notice } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { CommitmentForm } from './CommitmentForm.tsx'
import { CommitmentItem } from './CommitmentItem.tsx'
import { Cosigners } from './Cosigners.tsx'
import { RegisterFields } from './RegisterFields.tsx'
import { dayOf, isShown, type RegisterFilter } from './register-filter.ts'

/** Who will do what by when; each accepted by its owner. */
export function CommitPanel(scene: Scene) {
  const { step, here } = scene
  const text = useText()
  const [edited, setEdited] = useState<Commitment | 'new' | null>(null)
  const isOpen = step.progress.state === 'open'
  const mayAdd = isOpen && (here.role === 'facilitator' || isFor(step, here.role, here.group))
  const commitments = here.view.commitments.filter((one) => one.step === step.id)
  return (
    <div className={styles.stack}>
      {!isOpen && (
        <Notice>{text(step.progress.state === 'frozen' ? 'steps.frozen' : 'steps.closedCommit')}</Notice>
      )}
      {mayAdd && (
        <div>
          <Button
            variant={here.role === 'facilitator' ? 'plain' : 'primary'}
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => setEdited('new')}
          >
            {text('steps.newCommitment')}
          </Button>
        </div>
      )}
      <Register {...scene} commitments={commitments} onEdit={setEdited} />
      <Cosigners {...scene} />
      {edited !== null && (
        <CommitmentForm
          {...scene}
          commitment={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  )
}

/** All of them, and a choice among them once there are some. */
function Register(
  props: Scene & { commitments: readonly Commitment[]; onEdit: (commitment: Commitment) => void },
) {
  const { here, commitments, onEdit } = props
  const text = useText()
  const [filter, setFilter] = useState<RegisterFilter>({ choice: 'all', group: '' })
  const today = dayOf(useServerNow(60_000))
  const shown = commitments.filter((one) => isShown(one, filter, { today, me: here.me?.id ?? null }))
  return (
    <section className={styles.tight}>
      <div className={styles.spread}>
        <h3 className={styles.heading}>{text('steps.commitments')}</h3>
        {commitments.length > 0 && (
          <span className={styles.quiet} role="status">
            {text('commit.shown', { shown: shown.length, total: commitments.length })}
          </span>
        )}
      </div>
      {commitments.length > 1 && <RegisterFields here={here} filter={filter} onChange={setFilter} />}
      {commitments.length === 0 && <p className={styles.quiet}>{text('steps.commitmentsEmpty')}</p>}
      {commitments.length > 0 && shown.length === 0 && (
        <p className={styles.quiet}>{text('commit.noneShown')}</p>
      )}
      <ul className={styles.list}>
        {shown.map((one) => (
          <CommitmentItem key={one.id} {...props} commitment={one} onEdit={() => onEdit(one)} />
        ))}
      </ul>
      {commitments.length > 0 && (here.role === 'facilitator' || isSummaryOpen(here.view.workshop)) && (
        <div>
          <a
            className={buttonClass({ variant: 'quiet' })}
            href={addressOf('exportCommitmentsCalendar', { w: here.workshop })}
            download
          >
            <CalendarDays size={18} aria-hidden="true" /> {text('commit.calendarFile')}
          </a>
        </div>
      )}
    </section>
  )
}
