import type { Tally } from '../../../shared/domain/tally.ts'
import { isChoiceOf, scaleKind } from '../../../shared/scales/index.ts'
import type { Choice, Scale } from '../../../shared/scales/schemas.ts'
import type { Step } from '../../../shared/steps/step.ts'
import type { Me } from '../../../shared/wire/http.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { BallotState } from './BallotState.tsx'
import { BudgetLine, costField, OptionCost } from './budget/OptionCost.tsx'
import { emptyChoice, isEmptyChoice } from './empty-choice.ts'
import { BehindOption } from './OptionList.tsx'
import type { Option } from './options.ts'
import { ReasonField } from './ReasonField.tsx'
import { scaleView } from './scales/index.ts'
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
      <BudgetLine scale={step.settings.scale} />
      <Choices
        scale={step.settings.scale}
        options={options}
        ballot={ballot}
        earlier={earlierTally(here.view.tallies, step)}
        person={here.me?.id ?? ''}
      />
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

const earlierTally = (tallies: readonly Tally[], { id, progress }: Step): Tally | null =>
  tallies.filter(({ step, run }) => step === id && run < progress.run).sort((a, b) => b.run - a.run)[0] ??
  null

type ChoicesProps = {
  scale: Scale
  options: readonly Option[]
  ballot: OpenBallot
  earlier: Tally | null
  person: string
}

function Choices({ scale, options, ballot, earlier, person }: ChoicesProps) {
  const { Ballot } = scaleView(scale.type)
  // A ballot of another scale is one of an earlier run.
  const choice = isChoiceOf(scale.type, ballot.choice) ? ballot.choice : scaleKind(scale.type).empty
  const reasons = choice.reasons && { reasons: choice.reasons }
  return (
    <Ballot
      scale={scale}
      options={options}
      choice={choice}
      onCast={(next) => ballot.cast({ ...next, ...reasons })}
      onDraft={(next) => ballot.draft({ ...next, ...reasons })}
      under={(option, needed) => (
        <>
          <OptionCost scale={scale} option={option.id} />
          <BehindOption option={option} without={costField(scale)} />
          <ReasonField
            option={option}
            reason={choice.reasons?.[option.id] ?? ''}
            needed={needed}
            onReason={(reason) => ballot.cast(withReason(choice, option.id, reason))}
          />
        </>
      )}
      earlier={earlier}
      person={person}
    />
  )
}

function withReason(choice: Choice, option: string, reason: string): Choice {
  const { reasons = {}, ...rest } = choice
  const { [option]: _, ...others } = reasons
  const next = reason === '' ? others : { ...others, [option]: reason }
  return Object.keys(next).length === 0 ? rest : { ...rest, reasons: next }
}
