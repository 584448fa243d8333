import { FileInput, LayoutDashboard, Maximize, Presentation } from 'lucide-react'
import type { Step } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { LanguageSwitch } from '../../ui/LanguageSwitch.tsx'
import { BigClock } from './BigClock.tsx'
import styles from './ProjectorHead.module.css'
import type { Stage } from './stage.ts'

type ProjectorHeadProps = { here: Here; step: Step | null; stage: Stage; onStage: (stage: Stage) => void }

/** The prompt, very large, and the clock. */
export function ProjectorHead({ here, step, stage, onStage }: ProjectorHeadProps) {
  const text = useText()
  const { title, question, imported } = here.view.workshop
  // What was asked steps back behind what came of it.
  const isResult = step?.settings.kind === 'weigh' && step.progress.state === 'revealed'
  const words = step ? step.prompt || step.title : question || title
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        <p className={styles.where}>
          {step ? `${title} · ${step.title}` : title}
          {imported && (
            <span className={styles.imported}>
              <FileInput size="1.1em" aria-hidden="true" /> {text('archive.mark')}
            </span>
          )}
        </p>
        <h1
          className={words.length > 90 || stage === 'board' || isResult ? styles.promptLong : styles.prompt}
        >
          {words}
        </h1>
      </div>
      <div className={styles.side}>
        {step && <BigClock step={step} />}
        <Tools stage={stage} canSwitch={step !== null} onStage={onStage} />
      </div>
    </header>
  )
}

/** For whoever stands at the computer. */
function Tools({
  stage,
  canSwitch,
  onStage,
}: {
  stage: Stage
  canSwitch: boolean
  onStage: (s: Stage) => void
}) {
  const text = useText()
  return (
    <div className={styles.tools}>
      <LanguageSwitch />
      {canSwitch && (
        <IconButton
          label={text(stage === 'board' ? 'projector.showStep' : 'projector.showBoard')}
          onClick={() => onStage(stage === 'board' ? 'step' : 'board')}
        >
          {stage === 'board' ? (
            <Presentation size={22} aria-hidden="true" />
          ) : (
            <LayoutDashboard size={22} aria-hidden="true" />
          )}
        </IconButton>
      )}
      <IconButton label={text('projector.fullScreen')} onClick={() => void turnFullScreen()}>
        <Maximize size={22} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

/** A browser may refuse; then the page stays as it is. */
async function turnFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen()
    else await document.documentElement.requestFullscreen()
  } catch {
    // Nothing to mend: the browser's own key still works.
  }
}
