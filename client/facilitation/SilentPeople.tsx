import { useState } from 'react'
import { isFor } from '../../shared/domain/permissions.ts'
import { scaleKind } from '../../shared/scales/index.ts'
import type { Step } from '../../shared/steps/step.ts'
import { useCommand } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import { personName } from '../people/person-name.ts'
import { Button, Select, toast } from '../ui/index.ts'
import styles from './facilitation.module.css'

/**
 * Where silence holds a decision up: who was asked and says nothing is put down as abstaining. Who has answered
 * is not shown here; somebody is chosen because they were asked aloud.
 */
export function SilentPeople({ here, step }: { here: Here; step: Step }) {
  const text = useText()
  const [person, setPerson] = useState('')
  const record = useCommand('recordAbstention')
  const { settings, progress } = step
  if (settings.kind !== 'weigh' || progress.state !== 'open') return null
  if (!scaleKind(settings.scale.type).decidesEach) return null
  const people = here.view.people.filter(({ gone, role, group }) => gone === 'no' && isFor(step, role, group))
  const chosen = people.find(({ id }) => id === person)
  const put = async () => {
    if (!chosen) return
    const name = personName(chosen, text)
    if (!(await record.run({ params: { w: here.workshop, s: step.id }, body: { person } }))) return
    setPerson('')
    toast(text('facilitation.abstentionDone', { name }))
  }
  return (
    <details className={styles.late}>
      <summary className={styles.smallTitle}>{text('facilitation.abstentionTitle')}</summary>
      <p className={styles.quiet}>{text('facilitation.abstentionText')}</p>
      <Select
        label={text('facilitation.abstentionPerson')}
        value={person}
        placeholder={text('facilitation.abstentionChoose')}
        onChange={setPerson}
        options={people.map((one) => ({ value: one.id, label: personName(one, text) }))}
      />
      <Button busy={record.busy} aria-disabled={!chosen} onClick={() => void put()}>
        {text('facilitation.abstentionRecord')}
      </Button>
    </details>
  )
}
