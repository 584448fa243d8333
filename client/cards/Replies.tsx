import type { Replying } from '../../shared/cards/replies.ts'
import type { BoardCard } from '../../shared/document/board-document.ts'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import { groupOf } from '../people/group-of.ts'
import { personName } from '../people/person-name.ts'
import { GroupMark } from '../ui/index.ts'
import styles from './cards.module.css'
import { FieldList } from './FieldList.tsx'

/** Answers under what they answer: how, in which words, from whom as far as their step tells. */
export function Replies(props: { view: WorkshopView; replies: readonly Replying<BoardCard>[] }) {
  const { view, replies } = props
  const text = useText()
  if (replies.length === 0) return null
  return (
    <ul className={styles.replies}>
      {replies.map(({ card, kind }) => (
        <li key={card.id} className={styles.reply}>
          <span className={styles.kind}>{text(`reply.${kind}`)}</span>
          {card.text && <p className={styles.words}>{card.text}</p>}
          <FieldList
            workshop={view.workshop.id}
            step={view.steps.find(({ id }) => id === card.origin?.step)}
            fields={card.fields}
          />
          <By view={view} card={card} />
        </li>
      ))}
    </ul>
  )
}

function By({ view, card }: { view: WorkshopView; card: BoardCard }) {
  const text = useText()
  const [language] = useLanguage()
  const { author, group } = card.origin ?? { author: null, group: null }
  if (author === null && group === null) return <span className={styles.by}>{text('cards.bySomebody')}</span>
  const shown = groupOf(view.workshop.groups, group)
  const person = author === null ? null : view.people.find((one) => one.id === author)
  return (
    <span className={styles.by}>
      <GroupMark group={shown} />
      {person ? `${personName(person, text)}, ${shown.name[language]}` : shown.name[language]}
    </span>
  )
}
