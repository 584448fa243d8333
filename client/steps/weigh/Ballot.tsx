import type { Scale } from '../../../shared/scales/schemas.ts'
import type { Me } from '../../../shared/wire/http.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { ApproveBallot } from './ApproveBallot.tsx'
import { BallotState } from './BallotState.tsx'
import { DotsBallot } from './DotsBallot.tsx'
import { emptyChoice, isEmptyChoice } from './empty-choice.ts'
import { OpinionBallot } from './OpinionBallot.tsx'
import type { Option } from './options.ts'
import { type OpenBallot, useBallot } from './use-ballot.ts'

/** One person's ballot, whatever its scale: what is secret, the choice, how it is saved, the way to abstain. */
export function Ballot(props: Scene & { mine: Me; options: readonly Option[] }) {
  const { step, here, mine, options } = props
  const text = useText()
  const ballot = useBallot(here.workshop, step, mine)
  if (step.settings.kind !== 'weigh') return null
  const isEmpty = isEmptyChoice(ballot.choice)
  const hasAbstained = isEmpty && ballot.status.is === 'saved'
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>
        {text('steps.secret')} {text('steps.canChange')}
      </p>
      <Choices scale={step.settings.scale} options={options} ballot={ballot} person={here.me?.id ?? ''} />
      <BallotState status={ballot.status} hasAbstained={hasAbstained} />
      {!hasAbstained && (
        <div>
          <Button variant="quiet" onClick={() => ballot.cast(emptyChoice(step))}>
            {text('steps.abstain')}
          </Button>
        </div>
      )}
    </div>
  )
}

function Choices(props: { scale: Scale; options: readonly Option[]; ballot: OpenBallot; person: string }) {
  const { scale, options, ballot, person } = props
  const { choice } = ballot
  if (scale.type === 'dots') {
    const dots = choice.type === 'dots' ? choice.dots : {}
    return (
      <DotsBallot
        rule={scale}
        options={options}
        dots={dots}
        onChange={(next) => ballot.cast({ type: 'dots', dots: next })}
      />
    )
  }
  if (scale.type === 'approve') {
    const approved = choice.type === 'approve' ? choice.approved : []
    return <ApproveBallot rule={scale} options={options} approved={approved} ballot={ballot} />
  }
  const votes = choice.type === 'opinion' ? choice.votes : {}
  return (
    <OpinionBallot
      options={options}
      votes={votes}
      person={person}
      onChange={(next) => ballot.cast({ type: 'opinion', votes: next })}
    />
  )
}
