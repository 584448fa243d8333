import { Minus, Plus } from 'lucide-react'
import { quadratic } from '../../../../../shared/scales/quadratic/scale.ts'
import { useText } from '../../../../i18n/index.ts'
import { IconButton } from '../../../../ui/index.ts'
import styles from '../../../step.module.css'
import ballot from '../../ballot.module.css'
import type { Option } from '../../options.ts'
import type { BallotProps } from '../scale.ts'
import { changeVote, costOfChange, creditsLeft, mayChange, type Votes } from './credits.ts'

type Scale = BallotProps<'quadratic'>['scale']

/** Plus and minus on each option, with what the next vote costs; the credits left stay in sight. */
export function QuadraticBallot({ scale, options, choice, onCast, under }: BallotProps<'quadratic'>) {
  const text = useText()
  const now = quadratic.only(choice, new Set(options.map(({ id }) => id)))
  const change = (option: string, by: 1 | -1) => {
    const votes = changeVote(now.votes, option, by, scale)
    if (votes !== now.votes) onCast({ ...now, votes: { ...votes } })
  }
  return (
    <div className={styles.tight}>
      <p className={styles.quiet}>{text('steps.creditsHow')}</p>
      <div className={ballot.left} aria-live="polite">
        <strong>
          {text('steps.creditsLeft', { left: creditsLeft(now.votes, scale), total: scale.credits })}
        </strong>
      </div>
      <ul className={styles.list}>
        {options.map((option) => (
          <li key={option.id} className={styles.item}>
            <span className={styles.words}>{option.label}</span>
            <Row option={option} votes={now.votes} scale={scale} onChange={change} />
            {under(option)}
          </li>
        ))}
      </ul>
    </div>
  )
}

type RowProps = {
  option: Option
  votes: Votes
  scale: Scale
  onChange: (option: string, by: 1 | -1) => void
}

function Row({ option, votes, scale, onChange }: RowProps) {
  const text = useText()
  return (
    <div className={ballot.dotRow}>
      <IconButton
        variant="plain"
        label={text('steps.voteLess', { option: option.label })}
        aria-disabled={!mayChange(votes, option.id, -1, scale)}
        onClick={() => onChange(option.id, -1)}
      >
        <Minus size={20} aria-hidden="true" />
      </IconButton>
      <Given option={option.id} votes={votes} />
      <IconButton
        variant="plain"
        label={text('steps.voteMore', { option: option.label })}
        aria-disabled={!mayChange(votes, option.id, 1, scale)}
        onClick={() => onChange(option.id, 1)}
      >
        <Plus size={20} aria-hidden="true" />
      </IconButton>
    </div>
  )
}

/** Further away from nought is dearer, in either direction; the price is that of the next vote the same way. */
function Given({ option, votes }: { option: string; votes: Votes }) {
  const text = useText()
  const count = votes[option] ?? 0
  const cost = costOfChange(votes, option, count < 0 ? -1 : 1)
  return (
    <span className={ballot.given}>
      <strong>
        {count < 0 ? text('steps.votesAgainst', { count: -count }) : text('steps.votesOn', { count })}
      </strong>
      <span className={styles.quiet}>
        {count !== 0 && `${text('steps.votesCost', { cost: count * count })} · `}
        {text('steps.nextVoteCosts', { cost })}
      </span>
    </span>
  )
}
