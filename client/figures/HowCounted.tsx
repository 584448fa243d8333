import type { Group } from '../../shared/domain/group.ts'
import type { Tally } from '../../shared/domain/tally.ts'
import { explainRule } from '../../shared/tally/index.ts'
import { useFormats, useText } from '../i18n/index.ts'
import { GroupName } from '../ui/index.ts'
import styles from './figures.module.css'
import { NumberTable } from './NumberTable.tsx'
import { useTelling } from './use-telling.ts'

type Props = { tally: Tally; groups: readonly Group[] }

/** Everything needed to check a result: rule, electorate, ties with their lot, fingerprints. */
export function HowCounted({ tally, groups }: Props) {
  const text = useText()
  const { say } = useTelling(groups)
  return (
    <dl className={styles.counted}>
      <dt>{text('decide.rule')}</dt>
      <dd>
        {say(explainRule(tally))} <span className={styles.quiet}>({tally.method})</span>
      </dd>
      <dt>{text('decide.electorate')}</dt>
      <dd>
        <Electorate tally={tally} groups={groups} />
      </dd>
      <dt>{text('decide.ties')}</dt>
      <dd>
        <Ties tally={tally} />
      </dd>
      <dt>{text('decide.recount')}</dt>
      <dd className={styles.hashes}>
        <p>{text('decide.lotSeed', { seed: tally.lot.seed })}</p>
        <p>{text('decide.lotCommitment', { commitment: tally.lot.commitment })}</p>
        <p>{text('decide.lotRule')}</p>
        <p>{text('decide.configHash', { hash: tally.configHash })}</p>
        <p>{text('decide.ballotsHash', { hash: tally.ballotsHash })}</p>
      </dd>
    </dl>
  )
}

function Electorate({ tally, groups }: Props) {
  const text = useText()
  const { number } = useFormats()
  const { inOrder } = useTelling(groups)
  const { electorate } = tally
  const rows = new Map(electorate.byGroup.map((entry) => [entry.group, entry]))
  return (
    <>
      <p>{text('decide.turnout', { ...electorate, byGroup: null })}</p>
      {electorate.admittedLate > 0 && (
        <p>{text('decide.admittedLate', { count: electorate.admittedLate })}</p>
      )}
      <NumberTable
        caption={text('decide.electorateCaption')}
        corner={text('decide.group')}
        columns={[
          { key: 'entitled', head: text('decide.entitled') },
          { key: 'voted', head: text('decide.voted') },
        ]}
        rows={inOrder(rows.keys()).map((group) => {
          const { eligible = 0, cast = null } = rows.get(group.id) ?? {}
          return {
            key: group.id,
            head: <GroupName group={group} />,
            cells: [number(eligible), cast === null ? text('decide.suppressed') : number(cast)],
          }
        })}
      />
      {electorate.byGroup.some(({ cast }) => cast === null) && (
        <p className={styles.quiet}>{text('decide.suppressedWhy')}</p>
      )}
    </>
  )
}

function Ties({ tally }: { tally: Tally }) {
  const text = useText()
  const { list } = useFormats()
  const labels = new Map(tally.options.map(({ id, label }) => [id, `“${label}”`]))
  const said = (ids: readonly string[]) => list(ids.map((id) => labels.get(id) ?? id))
  if (tally.ties.length === 0) return <p>{text('decide.noTies')}</p>
  return (
    <>
      <ul>
        {tally.ties.map((tie) => (
          <li key={`${tie.settledBy} ${tie.options.join(' ')}`}>
            {text(`decide.tie.${tie.settledBy}`, { labels: said(tie.options) })}{' '}
            {tie.matters && <strong>{text('decide.tieMatters')}</strong>}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>
        {text('decide.lotOrder', { labels: tally.lot.order.map((id) => labels.get(id) ?? id).join(', ') })}
      </p>
    </>
  )
}
