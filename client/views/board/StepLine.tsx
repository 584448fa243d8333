import { ChevronDown, MapPin } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import type { Step } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import { stateWords } from '../../steps/index.ts'
import { Button, classes } from '../../ui/index.ts'
import styles from './StepLine.module.css'

type StepLineProps = {
  title: string
  steps: readonly Step[]
  /** The step that is looked at; usually the current one. */
  shown: Step | null
  current: string | null
  onLook: (step: string) => void
  onGo: (step: Step) => void
}

/** Workshop, step and prompt as one line that opens: the whole prompt, and every step to look at. */
export function StepLine(props: StepLineProps) {
  const { title, steps, shown } = props
  const text = useText()
  const [open, setOpen] = useState(false)
  const number = shown ? steps.indexOf(shown) + 1 : 0
  return (
    <div className={styles.line}>
      <h1 className={styles.workshop}>{title}</h1>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger className={styles.trigger}>
          <span className={styles.now}>
            {shown ? (
              <>
                <strong>
                  {number}. {shown.title}
                </strong>
                {shown.prompt && <span className={styles.prompt}>{shown.prompt}</span>}
              </>
            ) : (
              <strong>{text('board.noStep')}</strong>
            )}
          </span>
          <ChevronDown size={18} aria-hidden="true" />
          <span className="visually-hidden">{text(open ? 'board.hidePrompt' : 'board.showPrompt')}</span>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            aria-label={shown?.title ?? text('board.noStep')}
            className={styles.popover}
            align="start"
            sideOffset={8}
            collisionPadding={12}
          >
            <Opened {...props} onClose={() => setOpen(false)} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </div>
  )
}

function Opened({ steps, shown, current, onLook, onGo, onClose }: StepLineProps & { onClose: () => void }) {
  const text = useText()
  return (
    <>
      {shown ? (
        <p className={styles.wholePrompt}>{shown.prompt || shown.title}</p>
      ) : (
        <p>{text('board.noStepHint')}</p>
      )}
      {shown && (
        <Button
          icon={<MapPin size={18} aria-hidden="true" />}
          onClick={() => {
            onClose()
            onGo(shown)
          }}
        >
          {text('board.goToStep')}
        </Button>
      )}
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={step.id}>
            <button
              type="button"
              className={classes(styles.step, step.id === shown?.id && styles.shown)}
              aria-current={step.id === current ? 'step' : undefined}
              onClick={() => {
                onClose()
                onLook(step.id)
              }}
            >
              <span>
                {index + 1}. {step.title}
              </span>
              <span className={styles.state}>{text(stateWords[step.progress.state])}</span>
            </button>
          </li>
        ))}
      </ol>
    </>
  )
}
