import type { BoardCard } from '../../../shared/document/board-document.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { personName } from '../../people/person-name.ts'
import { GroupMark } from '../../ui/index.ts'
import styles from './board.module.css'

/** Whose card it is, as far as the step's names policy tells. */
export function CardOrigin({ here, card }: { here: Here; card: BoardCard }) {
  const text = useText()
  const [language] = useLanguage()
  const { author, group } = card.origin ?? { author: null, group: null }
  if (author === null && group === null) {
    return <p className={styles.cardMeta}>{text('board.noAuthor')}</p>
  }
  const shown = groupOf(here.view.workshop.groups, group)
  const person = author === null ? null : here.view.people.find((one) => one.id === author)
  const name = shown.name[language]
  return (
    <p className={styles.cardMeta}>
      <GroupMark group={shown} />{' '}
      {person ? text('board.byAuthor', { name: personName(person, text), group: name }) : name}
    </p>
  )
}
