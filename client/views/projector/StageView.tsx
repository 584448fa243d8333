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
    // Long results scroll, by keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable
    <section className={styles.step} tabIndex={0} aria-label={step.title}>
      <StepProjection step={step} />
    </section>
  )
}
