import { useMemo } from 'react'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { titlesOf } from '../../../shared/summary/find-items.ts'
import type { Summary } from '../../../shared/summary/summary.ts'
import {
  type Teller,
  tellCommitment,
  tellSignatures,
  tellState,
} from '../../../shared/summary/tell-commitment.ts'
import { NumberTable } from '../../figures/index.ts'
import { useFormats, useLanguage, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import { GroupName } from '../../ui/index.ts'
import styles from './summary.module.css'

const columns = ['owner', 'organisation', 'group', 'due', 'status', 'source'] as const

type Props = { step: Step; summary: Summary }

/** Who has promised what, until when, how far it is and what others found. */
export function Commitments({ step, summary }: Props) {
  const text = useText()
  const teller = useTeller(summary)
  const commitments = summary.commitments.filter((commitment) => commitment.step === step.id)
  const signed = tellSignatures(step.id, summary.cosigners, teller)
  const withheld = summary.commitmentsWithheld > 0 && (
    <p>{text('commit.withheld', { count: summary.commitmentsWithheld })}</p>
  )
  if (commitments.length === 0)
    return (
      <>
        <p>{text('summary.noCommitments')}</p>
        {withheld}
      </>
    )
  return (
    <>
      <Register commitments={commitments} summary={summary} teller={teller} />
      {withheld}
      {signed.length > 0 && (
        <>
          <h3>{text('commit.cosigners')}</h3>
          <ul>
            {signed.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {commitments.map((commitment) => (
        <section key={commitment.id} className={styles.commitment}>
          <h3>{commitment.title}</h3>
          <dl>
            {tellCommitment(commitment, teller).map(({ label, said }) => (
              <div key={label}>
                <dt>{label}</dt>
                {said.map((line) => (
                  <dd key={line}>{line}</dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  )
}

function useTeller({ workshop: { groups } }: Summary): Teller {
  const text = useText()
  const [language] = useLanguage()
  const { date, list } = useFormats()
  return useMemo(
    () => ({
      text,
      words: (said) => said,
      date,
      list: (items) => list([...items]),
      group: (id) => groupOf(groups, id).name[language],
    }),
    [text, date, list, groups, language],
  )
}

function Register(props: { commitments: readonly Commitment[]; summary: Summary; teller: Teller }) {
  const { commitments, summary, teller } = props
  const { text } = teller
  const titles = titlesOf(summary)
  return (
    <NumberTable
      caption={text('summary.commitmentsCaption')}
      corner={text('summary.commitment')}
      columns={columns.map((column) => ({ key: column, head: text(`summary.${column}`), isWords: true }))}
      rows={commitments.map((commitment) => ({
        key: commitment.id,
        head: commitment.title,
        cells: [
          commitment.owner.name,
          commitment.owner.organisation,
          <GroupName key="group" group={groupOf(summary.workshop.groups, commitment.owner.group)} />,
          teller.date(commitment.due),
          tellState(commitment, teller),
          [
            ...commitment.source.map((item) => titles.get(item) ?? ''),
            commitment.carried ? text('commit.carriedFrom', { title: commitment.carried.title }) : '',
          ]
            .filter(Boolean)
            .join('; '),
        ],
      }))}
    />
  )
}
