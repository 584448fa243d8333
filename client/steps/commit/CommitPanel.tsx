import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { isFor } from '../../../shared/domain/permissions.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { CommitmentForm } from './CommitmentForm.tsx'
import { CommitmentItem } from './CommitmentItem.tsx'

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
      <section className={styles.tight}>
        <h3 className={styles.heading}>{text('steps.commitments')}</h3>
        {commitments.length === 0 && <p className={styles.quiet}>{text('steps.commitmentsEmpty')}</p>}
        <ul className={styles.list}>
          {commitments.map((one) => (
            <CommitmentItem key={one.id} {...scene} commitment={one} onEdit={() => setEdited(one)} />
          ))}
        </ul>
      </section>
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
