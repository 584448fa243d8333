import { useState } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { Button, Notice } from '../../../../ui/index.ts'
import styles from '../../../step.module.css'
import ballot from '../../ballot.module.css'
import type { Option } from '../../options.ts'
import type { BallotProps } from '../scale.ts'
import { OpinionButtons } from './OpinionButtons.tsx'
import { answered, nextUnanswered, type Opinion, type Opinions, personalOrder } from './opinions.ts'

/** One card at a time, as many as one likes; every answer can be seen and changed in a list. */
export function OpinionBallot({ options, choice, person, onCast, under }: BallotProps<'opinion'>) {
  const { votes } = choice
  const text = useText()
  const ids = personalOrder(
    options.map((option) => option.id),
    person,
  )
  const [current, setCurrent] = useState(() => nextUnanswered(votes, ids, null))
  const [reviewing, setReviewing] = useState(false)
  const card = options.find((option) => option.id === current)
  const vote = (option: string, opinion: Opinion) =>
    onCast({ type: 'opinion', votes: { ...votes, [option]: opinion } })
  const answer = (option: string, opinion: Opinion) => {
    vote(option, opinion)
    setCurrent(nextUnanswered({ ...votes, [option]: opinion }, ids, option))
  }
  return (
    <div className={styles.stack}>
      <Progress done={answered(votes, ids)} total={ids.length} />
      {!reviewing && card && (
        <>
          <p className={ballot.card} aria-live="polite">
            {card.label}
          </p>
          <OpinionButtons label={card.label} onVote={(opinion) => answer(card.id, opinion)} />
        </>
      )}
      {!reviewing && !card && <Notice tone="success">{text('steps.opinionAll')}</Notice>}
      {reviewing && <Review options={options} order={ids} votes={votes} under={under} onVote={vote} />}
      <div>
        <Button
          variant="quiet"
          onClick={() => {
            setCurrent(nextUnanswered(votes, ids, null))
            setReviewing(!reviewing)
          }}
        >
          {text(reviewing ? 'steps.opinionContinue' : 'steps.opinionSeeAnswers')}
        </Button>
      </div>
    </div>
  )
}

function Progress({ done, total }: { done: number; total: number }) {
  const text = useText()
  return (
    <div className={ballot.progress}>
      <span className={styles.quiet}>{text('steps.opinionProgress', { answered: done, total })}</span>
      <div className={ballot.bar} aria-hidden="true">
        <div className={ballot.done} style={{ width: `${total ? (done / total) * 100 : 0}%` }} />
      </div>
    </div>
  )
}

function Review(props: {
  options: readonly Option[]
  order: readonly string[]
  votes: Opinions
  under: BallotProps<'opinion'>['under']
  onVote: (option: string, opinion: Opinion) => void
}) {
  const text = useText()
  const byId = new Map(props.options.map((option) => [option.id, option]))
  return (
    <section className={styles.tight}>
      <h3 className={styles.heading}>{text('steps.opinionReview')}</h3>
      <ul className={styles.list}>
        {props.order.map((id) => (
          <li key={id} className={styles.item}>
            <span className={styles.words}>{byId.get(id)?.label}</span>
            {props.votes[id] === undefined && (
              <span className={styles.quiet}>{text('steps.opinionUnanswered')}</span>
            )}
            <OpinionButtons
              label={byId.get(id)?.label ?? ''}
              vote={props.votes[id]}
              onVote={(opinion) => props.onVote(id, opinion)}
            />
            {byId.has(id) && props.under(byId.get(id) as Option)}
          </li>
        ))}
      </ul>
    </section>
  )
}
