import { fromFraction } from '../../shared/decide/fraction.ts'
import type { Fraction } from '../../shared/domain/fraction.ts'
import type { Group } from '../../shared/domain/group.ts'
import type { Balance } from '../../shared/wire/balance.ts'
import { useFormats, useText } from '../i18n/index.ts'
import { Dialog, GroupName } from '../ui/index.ts'
import styles from './facilitation.module.css'
import { Nudges } from './Nudges.tsx'

type Props = { balance: Balance; groups: readonly Group[]; onClose: () => void }

const columns = ['joined', 'here', 'heard', 'cards', 'ratio', 'voted', 'commitments'] as const

/** All counts by group, how sure the silence is, and what the numbers do not say. */
export function BalanceDialog({ balance, groups, onClose }: Props) {
  const text = useText()
  return (
    <Dialog open wide="very" onClose={onClose} title={text('facilitation.balance')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to */}
      <section className={styles.wideTable} tabIndex={0} aria-label={text('facilitation.balance')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column} scope="col">
                  {text(`balance.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {balance.groups.map((entry) => {
              const group = groups.find(({ id }) => id === entry.group)
              return group ? <Row key={entry.group} group={group} entry={entry} /> : null
            })}
          </tbody>
        </table>
      </section>
      <Whole balance={balance} />
      <Nudges nudges={balance.nudges} groups={groups} />
      <p className={styles.quiet}>{text('balance.caveat')}</p>
    </Dialog>
  )
}

function Row({ group, entry }: { group: Group; entry: Balance['groups'][number] }) {
  const text = useText()
  const { number } = useFormats()
  const { joined, present, heard, cards, ratio, voted, entitled, commitments } = entry
  return (
    <tr>
      <th scope="row">
        <GroupName group={group} />
      </th>
      <td>{number(joined)}</td>
      <td>{number(present)}</td>
      <td>{number(heard)}</td>
      <td>{number(cards)}</td>
      <td>{ratio ? number(Number(decimal(ratio).toFixed(2))) : '–'}</td>
      <td>
        {voted === null
          ? '–'
          : text('balance.ofEntitled', { voted: number(voted), entitled: number(entitled) })}
      </td>
      <td>{number(commitments)}</td>
    </tr>
  )
}

function Whole({ balance }: { balance: Balance }) {
  const text = useText()
  const { silent, present, silentBetween, imbalance, topThree } = balance
  return (
    <ul className={styles.whole}>
      {present > 0 && (
        <li>
          {text('balance.silent', { count: silent, present })}{' '}
          {silentBetween &&
            text('balance.silentBetween', {
              low: Math.round(silentBetween.low * 100),
              high: Math.round(silentBetween.high * 100),
            })}
        </li>
      )}
      {imbalance && <li>{text('balance.imbalance', { percent: Math.round(decimal(imbalance) * 100) })}</li>}
      {topThree && present > 3 && (
        <li>{text('balance.topThree', { percent: Math.round(decimal(topThree) * 100) })}</li>
      )}
    </ul>
  )
}

/** For showing only. */
function decimal(fraction: Fraction): number {
  const { n, d } = fromFraction(fraction)
  return Number(n) / Number(d)
}
