import { type FormEvent, useState } from 'react'
import { missingEvidence } from '../../../shared/decide/rules/commitments.ts'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { completions } from '../../../shared/domain/commitment-terms.ts'
import type { Group } from '../../../shared/domain/group.ts'
import { useCommand } from '../../api/index.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { Button, Dialog, Select, TextArea } from '../../ui/index.ts'
import { focusFirstProblem } from '../focus-first-problem.ts'
import styles from '../step.module.css'
import { independentGroups } from './independent-groups.ts'

/** What somebody of another group saw, in the name of the group; a facilitator writes down what was said. */
export function AssessDialog(props: { here: Here; commitment: Commitment; onClose: () => void }) {
  const { here, commitment, onClose } = props
  const text = useText()
  const [language] = useLanguage()
  const [completion, setCompletion] = useState<(typeof completions)[number]>('no_evidence')
  const [evidence, setEvidence] = useState('')
  const [isChecked, setChecked] = useState(false)
  const assess = useCommand('assessCommitment')
  const [told, setTold] = useState({ group: '', witness: '' })
  const isForOthers = here.role === 'facilitator'
  const isMissing = missingEvidence(completion, [evidence])
  const isUntold = isForOthers && (!told.group || !told.witness.trim())
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (isMissing || isUntold) return focusFirstProblem(event.currentTarget)
    const params = { w: here.workshop, c: commitment.id }
    const body = { completion, evidence: evidence.trim(), ...(isForOthers ? told : {}) }
    if (await assess.run({ params, body })) onClose()
  }
  const group = groupOf(here.view.workshop.groups, here.group).name[language]
  return (
    <Dialog open onClose={onClose} title={text('commit.assess')} description={commitment.title}>
      <form className={styles.stack} noValidate onSubmit={(event) => void submit(event)}>
        {isForOthers ? (
          <TellerFields
            groups={independentGroups(here.view.workshop.groups, commitment)}
            told={told}
            onChange={setTold}
            error={isChecked ? text('steps.required') : null}
          />
        ) : (
          <p>{text('commit.assessHint', { group })}</p>
        )}
        <Select
          label={text('commit.assessState')}
          value={completion}
          onChange={setCompletion}
          options={completions.map((value) => ({ value, label: text(`commit.completion.${value}`) }))}
        />
        <TextArea
          label={text('commit.evidence')}
          hint={text('commit.evidenceHint')}
          optional={completion === 'no_evidence'}
          rows={2}
          maxLength={500}
          value={evidence}
          error={isChecked && isMissing ? text('steps.required') : null}
          onChange={setEvidence}
        />
        <div>
          <Button type="submit" variant="primary" busy={assess.busy}>
            {text('commit.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type Told = { group: string; witness: string }

/** Whose finding it is, and who said so. `error`: shown at what is empty. */
function TellerFields(props: {
  groups: readonly Group[]
  told: Told
  onChange: (told: Told) => void
  error: string | null
}) {
  const { groups, told, onChange, error } = props
  const text = useText()
  const [language] = useLanguage()
  return (
    <>
      <Select
        label={text('commit.assessGroup')}
        value={told.group}
        error={told.group ? null : error}
        onChange={(group) => onChange({ ...told, group })}
        placeholder=""
        options={groups.map((one) => ({ value: one.id, label: one.name[language] }))}
      />
      <TextArea
        label={text('commit.assessWitness')}
        rows={2}
        maxLength={300}
        value={told.witness}
        error={told.witness.trim() ? null : error}
        onChange={(witness) => onChange({ ...told, witness })}
      />
    </>
  )
}
