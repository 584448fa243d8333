import { type FormEvent, useState } from 'react'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { milestoneStatuses, reportedStates } from '../../../shared/domain/commitment-terms.ts'
import type { RequestOf } from '../../../shared/wire/http.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, Dialog, Select, TextArea } from '../../ui/index.ts'
import { focusFirstProblem } from '../focus-first-problem.ts'
import styles from '../step.module.css'

type About = RequestOf<'reportCommitment'>['about']
type Props = { here: Here; commitment: Commitment; isOwner: boolean; onClose: () => void }

/** How far it is, with what shows it. A facilitator adds who heard the owner say so. */
export function ReportDialog({ here, commitment, isOwner, onClose }: Props) {
  const text = useText()
  const [about, setAbout] = useState<About>({ on: 'commitment', state: 'in_progress' })
  const [evidence, setEvidence] = useState('')
  const [witness, setWitness] = useState('')
  const [isChecked, setChecked] = useState(false)
  const report = useCommand('reportCommitment')
  const needed = (value: string) => (isChecked && !value.trim() ? text('steps.required') : null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setChecked(true)
    if (!evidence.trim() || (!isOwner && !witness.trim())) return focusFirstProblem(event.currentTarget)
    const params = { w: here.workshop, c: commitment.id }
    const body = { about, evidence: evidence.trim(), ...(isOwner ? {} : { witness: witness.trim() }) }
    if (await report.run({ params, body })) onClose()
  }
  return (
    <Dialog open onClose={onClose} title={text('commit.report')} description={commitment.title}>
      <form className={styles.stack} noValidate onSubmit={(event) => void submit(event)}>
        <AboutFields commitment={commitment} about={about} onChange={setAbout} />
        <TextArea
          label={text('commit.evidence')}
          hint={text('commit.evidenceHint')}
          rows={2}
          maxLength={500}
          value={evidence}
          error={needed(evidence)}
          onChange={setEvidence}
        />
        {!isOwner && (
          <TextArea
            label={text('commit.heardBy')}
            hint={text('steps.witnessHint')}
            rows={2}
            maxLength={300}
            value={witness}
            error={needed(witness)}
            onChange={setWitness}
          />
        )}
        <div>
          <Button type="submit" variant="primary" busy={report.busy}>
            {text('commit.send')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The whole commitment or one milestone, and how far that is. */
function AboutFields(props: { commitment: Commitment; about: About; onChange: (about: About) => void }) {
  const { commitment, about, onChange } = props
  const text = useText()
  const { milestones } = commitment.plan
  const choose = (id: string) => {
    const status = milestones.find((one) => one.id === id)?.status ?? 'not_started'
    onChange(
      id === '' ? { on: 'commitment', state: 'in_progress' } : { on: 'milestone', milestone: id, status },
    )
  }
  return (
    <>
      {milestones.length > 0 && (
        <Select
          label={text('commit.reportAs')}
          value={about.on === 'milestone' ? about.milestone : ''}
          onChange={choose}
          placeholder={text('commit.reportWhole')}
          options={milestones.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      {about.on === 'commitment' ? (
        <Select
          label={text('commit.reportState')}
          value={about.state}
          onChange={(state) => onChange({ on: 'commitment', state })}
          options={reportedStates.map((value) => ({ value, label: text(`commit.state.${value}`) }))}
        />
      ) : (
        <Select
          label={text('commit.reportState')}
          value={about.status}
          onChange={(status) => onChange({ ...about, status })}
          options={milestoneStatuses.map((value) => ({ value, label: text(`commit.completion.${value}`) }))}
        />
      )}
    </>
  )
}
