import { fromFraction } from '../../shared/decide/fraction.ts'
import type { Fraction } from '../../shared/domain/fraction.ts'
import type { Group } from '../../shared/domain/group.ts'
import type { Balance } from '../../shared/wire/balance.ts'
import { NumberTable } from '../figures/index.ts'
import { useFormats, useText } from '../i18n/index.ts'
import { Dialog, GroupName } from '../ui/index.ts'
import styles from './facilitation.module.css'
import { Nudges } from './Nudges.tsx'

type Props = { balance: Balance; groups: readonly Group[]; onClose: () => void }

const columns = ['joined', 'here', 'heard', 'cards', 'ratio', 'voted', 'commitments'] as const

/** All counts by group, how sure the silence is, and what the numbers do not say. */
export function BalanceDialog({ balance, groups, onClose }: Props) {
  const text = useText()
  const { number } = useFormats()
  const cellsOf = (entry: Balance['groups'][number]) => [
    number(entry.joined),
    number(entry.present),
    number(entry.heard),
    number(entry.cards),
    entry.ratio ? number(Number(decimal(entry.ratio).toFixed(2))) : '–',
    entry.voted === null
      ? '–'
      : text('balance.ofEntitled', { voted: number(entry.voted), entitled: number(entry.entitled) }),
    number(entry.commitments),
  ]
  return (
    <Dialog open wide="very" onClose={onClose} title={text('facilitation.balance')}>
      <NumberTable
        caption={text('balance.caption')}
        corner={text('decide.group')}
        columns={columns.map((column) => ({ key: column, head: text(`balance.${column}`) }))}
        rows={balance.groups.flatMap((entry) => {
          const group = groups.find(({ id }) => id === entry.group)
          return group ? [{ key: entry.group, head: <GroupName group={group} />, cells: cellsOf(entry) }] : []
        })}
      />
      <Whole balance={balance} />
      <Nudges nudges={balance.nudges} groups={groups} />
      <p className={styles.quiet}>{text('balance.caveat')}</p>
    </Dialog>
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
