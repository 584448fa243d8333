import { useState } from 'react'
import type { PlanFile } from '../../../shared/templates/plan-file.ts'
import { limits } from '../../../shared/wire/limits.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { FileField } from '../../ui/FileField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './NewWorkshop.module.css'
import { type ChosenFile, readChosenFile, type WholeFile } from './plan-file.ts'

type FileProblem = Extract<ChosenFile, { problem: string }>['problem']

/** A plan from a file takes the place of a template; a whole workshop takes the place of this form. */
export function PlanFileField({
  plan,
  onChange,
  onWhole,
}: {
  plan: PlanFile | null
  onChange: (plan: PlanFile | null) => void
  onWhole: (whole: WholeFile) => void
}) {
  const text = useText()
  const [problem, setProblem] = useState<FileProblem | null>(null)
  const take = async (file: File) => {
    const chosen = await readChosenFile(file)
    setProblem('problem' in chosen ? chosen.problem : null)
    onChange('plan' in chosen ? chosen.plan : null)
    if ('whole' in chosen) onWhole(chosen.whole)
  }
  return (
    <div className={styles.plan}>
      <FileField
        label={text('home.planFrom')}
        accept=".json,application/json"
        onFile={(file) => void take(file)}
      />
      {problem && <Notice tone="error">{text(problem, { mb: limits.maxWorkshopBytes / 2 ** 20 })}</Notice>}
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
