import { useState } from 'react'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { AssessDialog } from './AssessDialog.tsx'
import { independentGroups } from './independent-groups.ts'
import { ReportDialog } from './ReportDialog.tsx'
import { WitnessDialog } from './WitnessDialog.tsx'

type Deeds = Scene & { commitment: Commitment }

/** What one may do with it: answer, say how far it is, or say what one found. */
export function CommitmentDeeds(props: Deeds) {
  return (
    <>
      <Answer {...props} />
      <Follow {...props} />
    </>
  )
}

/** The owner answers; for an owner without a seat here a facilitator records what was heard. */
function Answer({ step, here, commitment }: Deeds) {
  const text = useText()
  const answer = useCommand('answerCommitment')
  const [witnessing, setWitnessing] = useState(false)
  if (commitment.status !== 'proposed' || step.progress.state === 'frozen') return null
  const params = { w: here.workshop, c: commitment.id }
  if (here.me && commitment.owner.person === here.me.id) {
    return (
      <div className={styles.tight}>
        <p>{text('steps.askedOfYou')}</p>
        <div className={styles.row}>
          <Button busy={answer.busy} onClick={() => void answer.run({ params, body: { answer: 'accept' } })}>
            {text('steps.accept')}
          </Button>
          <Button variant="quiet" onClick={() => void answer.run({ params, body: { answer: 'decline' } })}>
            {text('steps.decline')}
          </Button>
        </div>
      </div>
    )
  }
  if (here.role !== 'facilitator') return null
  return (
    <div>
      <Button onClick={() => setWitnessing(true)}>{text('steps.recordAcceptance')}</Button>
      {witnessing && (
        <WitnessDialog here={here} commitment={commitment} onClose={() => setWitnessing(false)} />
      )}
    </div>
  )
}

/** After the acceptance, as long as the workshop lasts: also of a step that is frozen. */
function Follow({ here, commitment }: Deeds) {
  const text = useText()
  const [open, setOpen] = useState<'report' | 'assess' | null>(null)
  if (commitment.status !== 'accepted' || here.me === null || here.role === 'viewer') return null
  const isOwner = commitment.owner.person === here.me.id
  const mayReport = isOwner || here.role === 'facilitator'
  const others = independentGroups(here.view.workshop.groups, commitment)
  const mayAssess = here.role === 'facilitator' || others.some(({ id }) => id === here.group)
  if (!mayReport && !mayAssess) return null
  const close = () => setOpen(null)
  return (
    <div className={styles.row}>
      {mayReport && <Button onClick={() => setOpen('report')}>{text('commit.report')}</Button>}
      {mayAssess && <Button onClick={() => setOpen('assess')}>{text('commit.assess')}</Button>}
      {open === 'report' && (
        <ReportDialog here={here} commitment={commitment} isOwner={isOwner} onClose={close} />
      )}
      {open === 'assess' && <AssessDialog here={here} commitment={commitment} onClose={close} />}
    </div>
  )
}
