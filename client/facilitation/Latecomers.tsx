import { useState } from 'react'
import type { Step } from '../../shared/steps/step.ts'
import { ApiError, call, useTellProblem } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import { groupOf } from '../people/group-of.ts'
import type { Here } from '../people/here.ts'
import { personName } from '../people/person-name.ts'
import { Button, GroupMark, toast } from '../ui/index.ts'
import styles from './facilitation.module.css'
import { latecomersOf } from './latecomers.ts'

/** People who came after voting began: one tap lets each in, and the result says how many. */
export function Latecomers({ here, step }: { here: Here; step: Step }) {
  const text = useText()
  const tell = useTellProblem()
  const [admitted, setAdmitted] = useState<ReadonlySet<string>>(new Set())
  const people = latecomersOf(here.view, step, admitted)
  if (people.length === 0) return null
  const admit = async (person: string, name: string) => {
    try {
      await call('admitToElectorate', { params: { w: here.workshop, s: step.id }, body: { person } })
      toast(text('facilitation.admitted', { name }))
    } catch (error) {
      // Another facilitator was quicker: what was wanted holds.
      const isIn = error instanceof ApiError && error.code === 'already_in_electorate'
      if (!isIn) return tell(error instanceof ApiError ? error : new ApiError('internal'))
    }
    setAdmitted((before) => new Set([...before, person]))
  }
  return (
    <section className={styles.late}>
      <p className={styles.smallTitle}>{text('facilitation.latecomers', { count: people.length })}</p>
      <p className={styles.quiet}>{text('facilitation.latecomersText')}</p>
      <ul>
        {people.map((person) => {
          const name = personName(person, text)
          return (
            <li key={person.id} className={styles.lateRow}>
              <span>
                <GroupMark group={groupOf(here.view.workshop.groups, person.group)} /> {name}
              </span>
              <Button
                aria-label={text('facilitation.admit', { name })}
                onClick={() => void admit(person.id, name)}
              >
                {text('facilitation.admitShort')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
