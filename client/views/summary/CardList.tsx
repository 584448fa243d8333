import type { Group } from '../../../shared/domain/group.ts'
import type { SummaryCard } from '../../../shared/summary/summary.ts'
import { useLanguage } from '../../i18n/index.ts'
import { GroupMark } from '../../ui/index.ts'
import styles from './summary.module.css'

/** Cards word for word, with as much of their author as the step shows. */
export function CardList({ cards, groups }: { cards: readonly SummaryCard[]; groups: readonly Group[] }) {
  const [language] = useLanguage()
  const byId = new Map(groups.map((group) => [group.id, group]))
  return (
    <ul className={styles.cards}>
      {cards.map((card) => {
        const group = card.group === null ? undefined : byId.get(card.group)
        return (
          <li key={card.id}>
            <blockquote>{card.text}</blockquote>
            {(card.author || group) && (
              <p className={styles.by}>
                {group && <GroupMark group={group} />}
                <span>{[card.author, group?.name[language]].filter(Boolean).join(', ')}</span>
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
}
