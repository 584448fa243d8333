import { toPercent } from '../../shared/decide/fraction.ts'
import type { Group } from '../../shared/domain/group.ts'
import type { EqualPlace, LostWish } from '../../shared/tally/index.ts'
import { useFormats, useText } from '../i18n/index.ts'
import { classes, GroupName } from '../ui/index.ts'
import styles from './figures.module.css'
import { NumberTable } from './NumberTable.tsx'
import { useTelling } from './use-telling.ts'

/** Where each option would stand if every group counted once, beside where it was counted. */
export function EqualGroups({ places }: { places: readonly EqualPlace[] }) {
  const text = useText()
  const { number } = useFormats()
  return (
    <>
      <p className={styles.quiet}>{text('results.equalWhy')}</p>
      <NumberTable
        caption={text('results.equalCaption')}
        corner={text('decide.option')}
        columns={[
          { key: 'then', head: text('results.equalPlace') },
          { key: 'share', head: text('decide.equalShare') },
          { key: 'place', head: text('decide.place') },
        ]}
        rows={places.map(({ option, share, place }) => ({
          key: option.id,
          head: option.label,
          cells: [number(place), `${toPercent(share)} %`, number(option.rank)],
        }))}
      />
    </>
  )
}

/** By group: what it puts among its first three and did not get, with the words of that group. */
export function Minority({
  lost,
  untold,
  groups,
}: {
  lost: readonly LostWish[]
  /** Groups of which some numbers are hidden. */
  untold: readonly string[]
  groups: readonly Group[]
}) {
  const text = useText()
  const { number, list } = useFormats()
  const { inOrder, nameOf } = useTelling(groups)
  return (
    <>
      <p className={styles.quiet}>{text('results.minorityWhy')}</p>
      <ul className={classes(styles.words, styles.lost)}>
        {inOrder(lost.map(({ group }) => group)).map((group) => (
          <li key={group.id} className={styles.lostGroup}>
            <GroupName group={group} />
            <ul className={styles.words}>
              {lost
                .filter((wish) => wish.group === group.id)
                .map(({ option, place, reasons }) => (
                  <li key={option.id} className={styles.lostGroup}>
                    <span>
                      {text('results.minorityPlace', {
                        label: option.label,
                        place: number(place),
                        rank: number(option.rank),
                      })}
                    </span>
                    {reasons.map((reason) => (
                      <blockquote key={reason}>{reason}</blockquote>
                    ))}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {untold.length > 0 && (
        <p className={styles.quiet}>
          {text('results.minorityHidden', { groups: list(inOrder(untold).map(({ id }) => nameOf(id))) })}
        </p>
      )}
    </>
  )
}
