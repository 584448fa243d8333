import { replyIn } from '../../../shared/cards/of-step.ts'
import type { Summary, SummaryCard } from '../../../shared/summary/summary.ts'
import { FieldList } from '../../cards/FieldList.tsx'
import { useLanguage, useText } from '../../i18n/index.ts'
import { GroupMark } from '../../ui/index.ts'
import styles from './summary.module.css'

/** Cards word for word, with their fields, how they answer, and as much of their author as the step shows. */
export function CardList(props: {
  cards: readonly SummaryCard[]
  summary: Pick<Summary, 'workshop' | 'steps'>
}) {
  const { cards, summary } = props
  const text = useText()
  const [language] = useLanguage()
  const byId = new Map(summary.workshop.groups.map((group) => [group.id, group]))
  return (
    <ul className={styles.cards}>
      {cards.map((card) => {
        const group = card.group === null ? undefined : byId.get(card.group)
        const reply = replyIn(card.from)
        return (
          <li key={card.id}>
            {reply && <p className={styles.kind}>{text(`reply.${reply.kind}`)}</p>}
            {card.text && <blockquote>{card.text}</blockquote>}
            <FieldList
              workshop={summary.workshop.id}
              photos="large"
              step={summary.steps.find(({ id }) => id === card.step)}
              fields={card.fields}
            />
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
