import type { Group } from '../../shared/domain/group.ts'
import type { TallyOption } from '../../shared/domain/tally.ts'
import { useText } from '../i18n/index.ts'
import { GroupMark } from '../ui/index.ts'
import styles from './figures.module.css'
import { useTelling } from './use-telling.ts'

/** The verbatim cards behind an option. */
export function WordsBehind({ option, groups }: { option: TallyOption; groups: readonly Group[] }) {
  const text = useText()
  const { groupOf, nameOf } = useTelling(groups)
  if (option.cards.length === 0) return <p className={styles.quiet}>{text('decide.noWords')}</p>
  return (
    <ul className={styles.words}>
      {option.cards.map((card) => {
        const group = card.group === null ? null : groupOf(card.group)
        return (
          <li key={card.id}>
            <blockquote>{card.text}</blockquote>
            {group && <GroupMark group={group} label={nameOf(group.id)} />}
          </li>
        )
      })}
    </ul>
  )
}
