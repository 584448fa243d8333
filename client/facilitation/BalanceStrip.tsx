import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Group } from '../../shared/domain/group.ts'
import type { Balance, GroupBalance } from '../../shared/wire/balance.ts'
import { useBalance } from '../api/index.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import { Button, GroupMark } from '../ui/index.ts'
import { BalanceDialog } from './BalanceDialog.tsx'
import styles from './facilitation.module.css'
import { Nudges } from './Nudges.tsx'

/** Present, heard, voted, by group, while it can still be mended. No score, no names. */
export function BalanceStrip({ here }: { here: Here }) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const balance = useBalance(here.workshop).data
  const { groups } = here.view.workshop
  if (!balance) return null
  return (
    <section className={styles.balance}>
      <h3 className={styles.smallTitle}>{text('facilitation.balance')}</h3>
      {balance.groups.length === 0 ? (
        <p className={styles.quiet}>{text('facilitation.balanceNobody')}</p>
      ) : (
        <>
          <BalanceTable balance={balance} groups={groups} />
          {balance.present > 0 && (
            <p className={styles.quiet}>
              {text('balance.silent', { count: balance.silent, present: balance.present })}
            </p>
          )}
          <Flags balance={balance} groups={groups} />
          <Nudges nudges={balance.nudges} groups={groups} />
          <Button variant="quiet" onClick={() => setOpen(true)}>
            {text('balance.more')}
          </Button>
        </>
      )}
      {isOpen && <BalanceDialog balance={balance} groups={groups} onClose={() => setOpen(false)} />}
    </section>
  )
}

type Props = { balance: Balance; groups: readonly Group[] }

function BalanceTable({ balance, groups }: Props) {
  const text = useText()
  const [language] = useLanguage()
  const of = new Map(groups.map((group) => [group.id, group]))
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{text('facilitation.balanceHere')}</th>
          <th scope="col">{text('balance.heard')}</th>
          <th scope="col">{text('facilitation.balanceVoted')}</th>
        </tr>
      </thead>
      <tbody>
        {balance.groups.map(({ group: id, present, heard, voted, entitled }) => {
          const group = of.get(id)
          if (!group) return null
          return (
            <tr key={id}>
              <th scope="row">
                <GroupMark group={group} /> {group.name[language]}
              </th>
              <td>{present}</td>
              <td>{heard}</td>
              <td title={entitled > 0 && voted === null ? text('facilitation.balanceSuppressed') : undefined}>
                {voted ?? '–'}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const flagWords = {
  absent: 'facilitation.balanceAbsent',
  silent: 'balance.groupSilent',
  low: 'facilitation.balanceLow',
} as const

type Flagged = GroupBalance & { flag: keyof typeof flagWords }

function Flags({ balance, groups }: Props) {
  const text = useText()
  const [language] = useLanguage()
  const flagged = balance.groups.filter((one): one is Flagged => one.flag !== null)
  const nameOf = (id: string) => groups.find((group) => group.id === id)?.name[language] ?? id
  return (
    <ul>
      {flagged.map(({ group, flag }) => (
        <li key={group} className={styles.flag}>
          <TriangleAlert size={16} aria-hidden="true" />
          {text(flagWords[flag], { group: nameOf(group) })}
        </li>
      ))}
    </ul>
  )
}
