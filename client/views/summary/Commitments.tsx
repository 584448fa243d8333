import type { Commitment } from '../../../shared/domain/commitment.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { titlesOf } from '../../../shared/summary/find-items.ts'
import type { Summary } from '../../../shared/summary/summary.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { GroupName } from '../../ui/index.ts'
import styles from './summary.module.css'

const columns = ['commitment', 'owner', 'organisation', 'group', 'due', 'status', 'source'] as const

/** Who has promised what, until when. */
export function Commitments({ step, summary }: { step: Step; summary: Summary }) {
  const text = useText()
  const { date } = useFormats()
  const commitments = summary.commitments.filter((commitment) => commitment.step === step.id)
  const titles = titlesOf(summary)
  if (commitments.length === 0) return <p>{text('summary.noCommitments')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to
    <section className={styles.tableFrame} tabIndex={0} aria-label={text('summary.commitmentsCaption')}>
      <table className={styles.table}>
        <caption>{text('summary.commitmentsCaption')}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {text(`summary.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {commitments.map((commitment) => {
            const group = summary.workshop.groups.find(({ id }) => id === commitment.owner.group)
            return (
              <tr key={commitment.id}>
                <th scope="row">{commitment.title}</th>
                <td>{commitment.owner.name}</td>
                <td>{commitment.owner.organisation}</td>
                <td>{group && <GroupName group={group} />}</td>
                <td>{date(commitment.due)}</td>
                <td>
                  <Status commitment={commitment} />
                </td>
                <td>
                  {commitment.source
                    .map((item) => titles.get(item) ?? '')
                    .filter(Boolean)
                    .join('; ')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function Status({ commitment: { status, acceptance } }: { commitment: Commitment }) {
  const text = useText()
  if (acceptance?.how === 'witness') return text('summary.acceptedByWitness', { note: acceptance.note })
  return text(acceptance ? 'summary.acceptedByOwner' : `summary.status.${status}`)
}
