import { useState } from 'react'
import { gradient } from '../../../../../shared/scales/gradient/scale.ts'
import { useText } from '../../../../i18n/index.ts'
import { Button, Notice } from '../../../../ui/index.ts'
import styles from '../../../step.module.css'
import type { Option } from '../../options.ts'
import type { BallotProps } from '../scale.ts'
import { EarlierRound } from './EarlierRound.tsx'
import css from './gradient.module.css'
import { type Answer, answerOf, positionsOf, reasonFor, withAnswer } from './positions.ts'

/** One position for each text; what the round before said stands above it. */
export function GradientBallot(props: BallotProps<'gradient'>) {
  const { scale, options, choice, onCast, onDraft } = props
  const text = useText()
  const offered = new Set(options.map(({ id }) => id))
  const now = gradient.only(choice, offered)
  const missing = options.filter(({ id }) => answerOf(now, id) === null).length
  const isHeld = !gradient.isEmpty(now) && gradient.problemOf(now, scale) !== null
  const answer = (option: string, given: Answer) => {
    const next = withAnswer(now, option, given)
    if (gradient.problemOf(next, scale) === null) onCast(next)
    else onDraft(next)
  }
  return (
    <div className={styles.stack}>
      <Stage scale={scale} />
      <ul className={styles.list}>
        {options.map((option) => (
          <TextItem key={option.id} {...props} choice={now} option={option} onAnswer={answer} />
        ))}
      </ul>
      <div aria-live="polite">
        {isHeld && <Notice tone="warning">{text('steps.gradientHold')}</Notice>}
        {!isHeld && missing > 0 && (
          <p className={styles.quiet}>{text('steps.gradientMissing', { count: missing })}</p>
        )}
      </div>
    </div>
  )
}

function Stage({ scale: { at, maxRounds, levels } }: Pick<BallotProps<'gradient'>, 'scale'>) {
  const text = useText()
  if (at.vote > 0) return <p>{text(at.vote > 1 ? 'steps.gradientRepeat' : 'steps.gradientVote')}</p>
  return (
    <div className={styles.tight}>
      {levels === 'consent' && <p className={css.ask}>{text('steps.gradientConsentAsk')}</p>}
      <p className={styles.quiet}>{text('steps.gradientRound', { round: at.round, of: maxRounds })}</p>
    </div>
  )
}

type ItemProps = BallotProps<'gradient'> & {
  option: Option
  onAnswer: (option: string, answer: Answer) => void
}

/** More texts than these are folded once they have an answer, so that the next one is near. */
const textsLaidOpen = 2

function TextItem({ scale, options, choice, option, earlier, under, onAnswer }: ItemProps) {
  const text = useText()
  const given = answerOf(choice, option.id)
  const [isChanging, setChanging] = useState(false)
  const isFolded = given !== null && !isChanging && options.length > textsLaidOpen
  const positions = positionsOf(scale)
  const chosen = positions.find(({ answer }) => answer === given)
  const reason = reasonFor(scale, given)
  return (
    <li className={styles.item}>
      <span className={css.text}>{option.label}</span>
      <EarlierRound tally={earlier} option={option} />
      {isFolded && chosen ? (
        <div className={styles.spread}>
          <strong>{text(chosen.words)}</strong>
          <Button
            variant="quiet"
            aria-label={`${text('steps.gradientChange')}: ${option.label}`}
            onClick={() => setChanging(true)}
          >
            {text('steps.gradientChange')}
          </Button>
        </div>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would repeat the text as a visible legend
        <div
          className={css.levels}
          role="group"
          aria-label={text('steps.gradientOf', { text: option.label })}
        >
          {positions.map(({ answer, words }) => (
            <button
              key={answer}
              type="button"
              className={css.level}
              data-side={sideOf(answer)}
              aria-pressed={answer === given}
              onClick={() => {
                setChanging(false)
                onAnswer(option.id, answer)
              }}
            >
              {text(words)}
            </button>
          ))}
        </div>
      )}
      {under(option, needed[reason] && text(needed[reason]))}
    </li>
  )
}

const needed = { none: null, asked: 'steps.gradientWhyAsked', needed: 'steps.gradientWhyNeeded' } as const

/** For the coloured edge of a button; the words say the same. */
const sideOf = (answer: Answer): 'with' | 'between' | 'against' => {
  if (answer === 'yes' || answer === 1 || answer === 2) return 'with'
  return answer === 'no' || answer === 7 || answer === 8 ? 'against' : 'between'
}
