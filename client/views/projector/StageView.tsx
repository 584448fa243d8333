import type { Step } from '../../../shared/steps/step.ts'
import type { Here } from '../../people/here.ts'
import { StepProjection } from '../../steps/StepProjection.tsx'
import { Invitation } from './Invitation.tsx'
import styles from './ProjectorPage.module.css'
import { SharedBoard } from './SharedBoard.tsx'
import type { Stage } from './stage.ts'

export function StageView({ here, step, stage }: { here: Here; step: Step | null; stage: Stage }) {
  if (stage === 'board') return <SharedBoard here={here} step={step} />
  if (stage === 'invite' || !step) return <Invitation here={here} step={step} />
  return (
    <div className={styles.step}>
      <StepProjection step={step} />
    </div>
  )
}
