import { inLanguage } from '../../../../../shared/cards/field-words.ts'
import { score } from '../../../../../shared/scales/score/scale.ts'
import { hasRecused } from '../../../../../shared/scales/score/sheets.ts'
import { tellAwardTerms } from '../../../../../shared/scales/score/tell-award.ts'
import { useLanguage, useText } from '../../../../i18n/index.ts'
import { Button, Checkbox, classes } from '../../../../ui/index.ts'
import { NumberField } from '../../../settings/NumberField.tsx'
import styles from '../../../step.module.css'
import ballot from '../../ballot.module.css'
import type { Option } from '../../options.ts'
import type { BallotProps } from '../scale.ts'
import css from './score.module.css'
import { doneCount, missingCriteria, withInterest, withoutScores, withScore } from './scores.ts'

type Props = BallotProps<'score'>

/** For each option a row of numbers for every criterion; what is complete counts. */
export function ScoreBallot(props: Props) {
  const { scale, options, choice } = props
  const text = useText()
  const ids = options.map(({ id }) => id)
  const now = score.only(choice, new Set(ids))
  const prizes = tellAwardTerms(scale)
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{text('steps.scoreHow', { max: scale.max })}</p>
      {prizes && <p>{prizes.map(({ key, params }) => text(key, params)).join(' ')}</p>}
      <p className={ballot.left} aria-live="polite">
        <strong>
          {text('steps.scoreProgress', { done: doneCount(now, ids, scale), total: ids.length })}
        </strong>
      </p>
      <ul className={styles.list}>
        {options.map((option) => (
          <OptionSheet key={option.id} {...props} choice={now} option={option} />
        ))}
      </ul>
    </div>
  )
}

function OptionSheet({ scale, choice, option, onCast, under }: Props & { option: Option }) {
  const text = useText()
  const isOut = hasRecused(choice, option.id)
  const missing = missingCriteria(choice, option.id, scale)
  const isBegun = missing < scale.criteria.length
  return (
    <li className={styles.item}>
      <span className={styles.words}>{option.label}</span>
      {!isOut &&
        scale.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id}
            scale={scale}
            criterion={criterion}
            option={option}
            value={choice.scores[option.id]?.[criterion.id]}
            onScore={(value) => onCast(withScore(choice, option.id, criterion.id, value))}
          />
        ))}
      {!isOut && isBegun && (
        <div className={styles.spread}>
          <span className={styles.quiet}>
            {missing > 0 && text('steps.scoreIncomplete', { count: missing })}
          </span>
          <Button
            variant="quiet"
            aria-label={text('steps.scoreClear', { option: option.label })}
            onClick={() => onCast(withoutScores(choice, option.id))}
          >
            {text('steps.scoreClearShort')}
          </Button>
        </div>
      )}
      {scale.recusal && (
        <Checkbox
          label={
            <>
              {text('steps.scoreRecuse')}
              <span className="visually-hidden">: {option.label}</span>
            </>
          }
          checked={isOut}
          onChange={(isInterested) => onCast(withInterest(choice, option.id, isInterested))}
        />
      )}
      {under(option)}
    </li>
  )
}

type RowProps = Pick<Props, 'scale'> & {
  criterion: Props['scale']['criteria'][number]
  option: Option
  value: number | undefined
  onScore: (value: number) => void
}

/** Scales up to this are buttons to tap; longer ones are typed. */
const mostButtons = 10

function CriterionRow({ scale, criterion, option, value, onScore }: RowProps) {
  const text = useText()
  const [language] = useLanguage()
  const label = inLanguage(criterion.label, language)
  if (scale.max > mostButtons)
    return (
      <NumberField
        label={label}
        hint={`0–${scale.max}`}
        error={null}
        value={value ?? null}
        nullable
        onChange={(typed) => {
          if (typed !== null && typed <= scale.max && typed !== value) onScore(typed)
        }}
      />
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would repeat the option's words as a visible legend
    <div
      className={css.criterion}
      role="group"
      aria-label={text('steps.scoreOf', { criterion: label, option: option.label })}
    >
      {scale.criteria.length > 1 && <span className={css.label}>{label}</span>}
      <span className={css.numbers}>
        {Array.from({ length: scale.max + 1 }, (_, number) => (
          <button
            // biome-ignore lint/suspicious/noArrayIndexKey: the number is what the button means
            key={number}
            type="button"
            className={classes(ballot.answer, css.number)}
            aria-pressed={value === number}
            onClick={() => onScore(number)}
          >
            {number}
          </button>
        ))}
      </span>
    </div>
  )
}
