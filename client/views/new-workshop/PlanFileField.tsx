import { useId, useState } from 'react'
import type { PlanFile } from '../../../shared/templates/plan-file.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './NewWorkshop.module.css'
import { readPlanFile } from './plan-file.ts'

/** A plan from a file takes the place of a template. */
export function PlanFileField({
  plan,
  onChange,
}: {
  plan: PlanFile | null
  onChange: (plan: PlanFile | null) => void
}) {
  const text = useText()
  const id = useId()
  const [problem, setProblem] = useState<'home.planTooLarge' | 'home.planUnknown' | null>(null)
  const take = async (file: File | undefined) => {
    const read = file ? await readPlanFile(file) : null
    const isProblem = typeof read === 'string'
    setProblem(isProblem ? read : null)
    onChange(isProblem ? null : read)
  }
  return (
    <div className={styles.plan}>
      <label htmlFor={id}>{text('home.planFrom')}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        onChange={(event) => {
          void take(event.target.files?.[0])
          // The same file can be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      {problem && <Notice tone="error">{text(problem)}</Notice>}
      {plan && (
        <Notice>
          {text('home.planTaken', { name: plan.name, steps: plan.steps.length })}{' '}
          <Button variant="quiet" onClick={() => onChange(null)}>
            {text('home.planDrop')}
          </Button>
        </Notice>
      )}
    </div>
  )
}
