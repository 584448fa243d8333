import { FieldList } from '../../cards/FieldList.tsx'
import { useLanguage } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { GroupMark } from '../../ui/index.ts'
import styles from '../step.module.css'
import type { MatchCard } from './use-matching.ts'

/** A card with its fields and, as far as its step shows it, whose it is; who reads their own knows that. */
export function CardWords(props: { here: Here; card: MatchCard; isOwn?: boolean }) {
  const { here, card, isOwn = false } = props
  const [language] = useLanguage()
  const { steps, people, workshop } = here.view
  const step = steps.find(({ id }) => id === card.origin?.step)
  const author = people.find(({ id }) => id === card.origin?.author)?.name
  const group = card.origin?.group ? groupOf(workshop.groups, card.origin.group) : null
  return (
    <div className={styles.tight}>
      {card.text && <p className={styles.words}>{card.text}</p>}
      <FieldList workshop={here.workshop} step={step} fields={card.fields} />
      {!isOwn && (group || author) && (
        <p className={styles.quiet}>
          {group && <GroupMark group={group} label={group.name[language]} />}{' '}
          {author ?? group?.name[language]}
        </p>
      )}
    </div>
  )
}
