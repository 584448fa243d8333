import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Reply } from '../../shared/domain/card-form.ts'
import { useBoardView } from '../connection/index.ts'
import { useText } from '../i18n/index.ts'
import styles from './cards.module.css'

/** What a card answers, and how. */
export function Answered({ view, reply }: { view: WorkshopView; reply: Reply }) {
  const text = useText()
  const board = useBoardView()
  const words =
    board?.cards.find(({ id }) => id === reply.item)?.text ??
    view.themes.find(({ id }) => id === reply.item)?.title
  const kind = text(`reply.${reply.kind}`)
  return (
    <p className={styles.answered}>
      {words ? text('cards.answers', { kind, text: words }) : text('cards.answersGone', { kind })}
    </p>
  )
}
