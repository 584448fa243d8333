import type { StepCount } from '../../../shared/domain/theme.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { usePeopleHere } from '../../connection/index.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { GroupMark } from '../../ui/GroupMark.tsx'
import styles from './CountStrip.module.css'
import { presentByGroup } from './present-by-group.ts'

/** Who is here by group, and how far the step is: numbers, never names. */
export function CountStrip({ here, step }: { here: Here; step: Step | null }) {
  const text = useText()
  const [language] = useLanguage()
  const present = presentByGroup(usePeopleHere())
  const count = step ? here.view.counts.get(step.id) : undefined
  const people = present.reduce((sum, { people: more }) => sum + more, 0)
  return (
    <div className={styles.strip} role="status" aria-live="polite">
      <span className={styles.figure}>{text('projector.people', { count: people })}</span>
      {present.map(({ group, people: of }) => {
        const shown = groupOf(here.view.workshop.groups, group)
        return (
          <span key={group} className={styles.group}>
            <GroupMark group={shown} label={shown.name[language]} /> {of}
          </span>
        )
      })}
      {step && count && <StepFigures step={step} count={count} />}
    </div>
  )
}

function StepFigures({ step, count }: { step: Step; count: StepCount }) {
  const text = useText()
  switch (step.settings.kind) {
    case 'collect':
    case 'cluster':
      return (
        <span className={styles.figure}>
          {text('projector.cards', { count: count.cards + count.sealed })}
          {count.authors > 0 && ` · ${text('projector.voices', { count: count.authors })}`}
        </span>
      )
    case 'weigh':
      return (
        <span className={styles.figure}>
          {text('projector.ballots', { cast: count.ballots, total: count.electorate })}
        </span>
      )
    case 'brief':
    case 'match':
    case 'commit':
      return null
  }
}
