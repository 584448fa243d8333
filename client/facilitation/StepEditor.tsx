import { type FormEvent, useState } from 'react'
import type { OfferedKind, Step, StepPlan } from '../../shared/steps/step.ts'
import { useCommand } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import {
  categoriesIn,
  emptyPlan,
  focusFirstProblem,
  kindWords,
  planProblems,
  StepSettingsForm,
  sourceChoices,
} from '../steps/index.ts'
import { Button, Dialog, Notice, toast } from '../ui/index.ts'
import styles from './facilitation.module.css'

type StepEditorProps = {
  here: Here
  /** A step, or the kind of a new one. */
  edited: Step | OfferedKind
  onDone: () => void
  onClose: () => void
}

/** The plan of one step. What people were promised stays fixed once a step has been opened. */
export function StepEditor({ here, edited, onDone, onClose }: StepEditorProps) {
  const text = useText()
  const step = typeof edited === 'string' ? null : edited
  const [plan, setPlan] = useState<StepPlan>(() => (step ? planOf(step) : emptyPlan(edited as OfferedKind)))
  const [isChecked, setChecked] = useState(false)
  const add = useCommand('addStep')
  const edit = useCommand('editStep')
  const wordsOnly = step !== null && step.progress.run > 0
  const order = step?.progress.order ?? Number.POSITIVE_INFINITY
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (Object.keys(planProblems(plan)).length > 0) return focusFirstProblem(event.currentTarget)
    const { title, prompt, minutes } = plan
    const saved = step
      ? await edit.run({
          params: { w: here.workshop, s: step.id },
          body: wordsOnly ? { title, prompt, minutes } : tidied(plan),
        })
      : await add.run({ params: { w: here.workshop }, body: tidied(plan) })
    if (!saved) return
    toast(text('facilitation.saved'))
    onDone()
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={step ? text('facilitation.editStep', { title: step.title }) : text('facilitation.addStep')}
      description={text(kindWords[plan.settings.kind])}
    >
      <form className={styles.editor} noValidate onSubmit={(event) => void submit(event)}>
        {wordsOnly && <Notice>{text('facilitation.stepOpenNow')}</Notice>}
        <StepSettingsForm
          plan={plan}
          onChange={setPlan}
          groups={here.view.workshop.groups}
          sources={sourceChoices(here.view.steps, order)}
          wordsOnly={wordsOnly}
          tellProblems={isChecked}
        />
        <div className={styles.row}>
          <Button type="submit" variant="primary" busy={add.busy || edit.busy}>
            {text('facilitation.saveStep')}
          </Button>
          <Button variant="quiet" onClick={onDone}>
            {text('facilitation.back')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** Empty lines of a list are no categories. */
function tidied(plan: StepPlan): StepPlan {
  const { settings } = plan
  if (settings.kind !== 'cluster' || settings.axes?.type !== 'categories') return plan
  const axes = { ...settings.axes, names: categoriesIn(settings.axes.names) }
  return { ...plan, settings: { ...settings, axes } }
}

function planOf({ id: _id, progress: _progress, ...plan }: Step): StepPlan {
  return plan
}
