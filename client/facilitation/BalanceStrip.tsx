import { TriangleAlert } from 'lucide-react'
import { useBoardView, usePeopleHere } from '../connection/index.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import { GroupMark } from '../ui/index.ts'
import { type Balance, balanceOf, type GroupBalance } from './balance.ts'
import styles from './facilitation.module.css'

/** Present, heard, voted, by group, while it can still be mended. No score, no names. */
export function BalanceStrip({ here }: { here: Here }) {
  const text = useText()
  const balance = balanceOf(here.view, useBoardView(), usePeopleHere())
  return (
    <section className={styles.balance}>
      <h3 className={styles.smallTitle}>{text('facilitation.balance')}</h3>
      {balance.groups.length === 0 ? (
        <p className={styles.quiet}>{text('facilitation.balanceNobody')}</p>
      ) : (
        <>
          <BalanceTable balance={balance} />
          <Flags balance={balance} />
        </>
      )}
    </section>
  )
}

function BalanceTable({ balance }: { balance: Balance }) {
  const text = useText()
  const [language] = useLanguage()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{text('facilitation.balanceHere')}</th>
          <th scope="col">{text('facilitation.balanceHeard')}</th>
          <th scope="col" title={text('facilitation.balanceVotedHint')}>
            {text('facilitation.balanceVoted')}
          </th>
        </tr>
      </thead>
      <tbody>
        {balance.groups.map(({ group, here, cards, voted }) => (
          <tr key={group.id}>
            <th scope="row">
              <GroupMark group={group} /> {group.name[language]}
            </th>
            <td>{here}</td>
            <td>{cards}</td>
            <td
              title={balance.hasVoted && voted === null ? text('facilitation.balanceSuppressed') : undefined}
            >
              {voted ?? '–'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const flagWords = {
  absent: 'facilitation.balanceAbsent',
  silent: 'facilitation.balanceSilent',
  low: 'facilitation.balanceLow',
} as const

function Flags({ balance }: { balance: Balance }) {
  const flagged = balance.groups.filter((one): one is GroupBalance & { flag: keyof typeof flagWords } =>
    Boolean(one.flag),
  )
  const text = useText()
  const [language] = useLanguage()
  return (
    <ul>
      {flagged.map(({ group, flag }) => (
        <li key={group.id} className={styles.flag}>
          <TriangleAlert size={16} aria-hidden="true" />
          {text(flagWords[flag], { group: group.name[language] })}
        </li>
      ))}
    </ul>
  )
}
