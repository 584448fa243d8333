import { useEffect, useState } from 'react'
import type { Here } from '../../people/here.ts'
import { useTitle } from '../../ui/use-title.ts'
import { TroubleLine } from '../workshop/Trouble.tsx'
import { WorkshopState } from '../workshop/WorkshopState.tsx'
import { CountStrip } from './CountStrip.tsx'
import { JoinCorner } from './JoinCorner.tsx'
import { ProjectorHead } from './ProjectorHead.tsx'
import styles from './ProjectorPage.module.css'
import { StageView } from './StageView.tsx'
import { type Stage, stageFor } from './stage.ts'
import { useLargeType } from './use-large-type.ts'

/** The screen in the room: read from the last row, never touched. */
export default function ProjectorPage() {
  useLargeType()
  return <WorkshopState>{(here) => <ProjectorScreen here={here} />}</WorkshopState>
}

function ProjectorScreen({ here }: { here: Here }) {
  const { workshop, steps, counts } = here.view
  const step = steps.find(({ id }) => id === workshop.currentStep) ?? null
  const [chosen, setChosen] = useState<Stage | null>(null)
  const stage = chosen ?? stageFor(step, step ? counts.get(step.id) : undefined)
  useTitle(workshop.title)
  // What somebody chose by hand holds for one step only.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the change of the current step is the event
  useEffect(() => setChosen(null), [workshop.currentStep])
  return (
    <div className={styles.page} data-stage={stage}>
      <TroubleLine workshop={workshop.id} reader="watches" />
      <ProjectorHead here={here} step={step} stage={stage} onStage={setChosen} />
      <main className={styles.main}>
        <StageView here={here} step={step} stage={stage} />
      </main>
      <footer className={styles.foot}>
        <CountStrip here={here} step={step} />
        {stage !== 'invite' && <JoinCorner workshop={workshop} />}
      </footer>
    </div>
  )
}
