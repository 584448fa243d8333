import { suggestCompletion } from '../../../shared/decide/rules/commitments.ts'
import type { Commitment, Report } from '../../../shared/domain/commitment.ts'
import { latestAssessments, stateOf } from '../../../shared/domain/commitment-states.ts'
import { useFormats, useLanguage, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { GroupMark } from '../../ui/index.ts'
import styles from '../step.module.css'
import look from './commit.module.css'

type Props = { here: Here; commitment: Commitment }

/** The owner's word and what others found, beside each other: neither replaces the other. */
export function Standing(props: Props) {
  const { commitment } = props
  const text = useText()
  if (commitment.status !== 'accepted') return null
  if (commitment.log.length === 0 && commitment.assessments.length === 0) return null
  return (
    <section className={styles.tight} aria-label={text('commit.standing')}>
      <div className={look.sides}>
        <OwnersSide {...props} />
        <OthersSide {...props} />
      </div>
      {differs(commitment) && <p className={look.flag}>{text('commit.differs')}</p>}
      <Log {...props} />
    </section>
  )
}

function OwnersSide({ commitment }: Props) {
  const text = useText()
  const formats = useFormats()
  const last = [...commitment.log].reverse().find(({ about }) => about.on === 'commitment')
  const suggested = suggestCompletion(commitment.plan.milestones.map(({ status }) => status))
  return (
    <div className={look.side}>
      <h5>{text('commit.ownerSays')}</h5>
      <p className={look.said}>{text(`commit.state.${stateOf(commitment)}`)}</p>
      {last && <p>{last.evidence}</p>}
      {last && <p className={styles.quiet}>{formats.dateTime(last.at)}</p>}
      {suggested && (
        <p className={styles.quiet}>
          {text('commit.suggested', { completion: text(`commit.completion.${suggested}`) })}
        </p>
      )}
    </div>
  )
}

function OthersSide({ here, commitment }: Props) {
  const text = useText()
  const formats = useFormats()
  const [language] = useLanguage()
  const found = latestAssessments(commitment.assessments)
  return (
    <div className={look.side}>
      <h5>{text('commit.othersFound')}</h5>
      {found.length === 0 && <p>{text('commit.nothingFound')}</p>}
      {found.map(({ id, group: by, completion, evidence, at, note }) => {
        const group = groupOf(here.view.workshop.groups, by)
        return (
          <div key={id}>
            <p className={look.said}>
              <GroupMark group={group} />{' '}
              {text('commit.foundBy', {
                group: group.name[language],
                completion: text(`commit.completion.${completion}`),
              })}
            </p>
            {evidence && <p>{evidence}</p>}
            {note && <p className={styles.quiet}>{text('commit.logWitness', { note })}</p>}
            <p className={styles.quiet}>{formats.dateTime(at)}</p>
          </div>
        )
      })}
    </div>
  )
}

/** Does the owner call it done where another group does not, or the other way round? */
function differs(commitment: Commitment): boolean {
  const isDone = stateOf(commitment) === 'done'
  return latestAssessments(commitment.assessments).some(
    ({ completion }) => (completion === 'complete') !== isDone,
  )
}

function Log({ here, commitment }: Props) {
  const text = useText()
  const formats = useFormats()
  const [language] = useLanguage()
  const entries = [
    ...commitment.log.map((report) => ({ ...report, said: wordsOf(report, commitment, text) })),
    ...commitment.assessments.map((one) => ({
      ...one,
      said: text('commit.logFound', {
        group: groupOf(here.view.workshop.groups, one.group).name[language],
        completion: text(`commit.completion.${one.completion}`),
      }),
    })),
  ].sort((a, b) => b.at - a.at)
  return (
    <details className={styles.details}>
      <summary>{text('commit.log', { count: entries.length })}</summary>
      <ol className={styles.quotes}>
        {entries.map(({ id, at, said, evidence, note }) => (
          <li key={id}>
            <strong>{said}</strong>
            {evidence && `: ${evidence}`}
            {note && ` (${text('commit.logWitness', { note })})`}{' '}
            <span className={styles.quiet}>{formats.dateTime(at)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

function wordsOf({ about }: Report, { plan }: Commitment, text: ReturnType<typeof useText>): string {
  if (about.on === 'commitment') return text(`commit.state.${about.state}`)
  const milestone = plan.milestones.find(({ id }) => id === about.milestone)?.title ?? '—'
  return text('commit.logMilestone', { milestone, status: text(`commit.completion.${about.status}`) })
}
