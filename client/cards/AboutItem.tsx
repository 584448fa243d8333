import { countKinds, repliesByItem } from '../../shared/cards/replies.ts'
import type { CardFields } from '../../shared/domain/card-form.ts'
import { useBoardView, useWorkshopView } from '../connection/index.ts'
import { useText } from '../i18n/index.ts'
import styles from './cards.module.css'
import { FieldList } from './FieldList.tsx'
import { Replies } from './Replies.tsx'

/** What is known of a card or theme beside its words: the fields of its form, and what it was answered. */
export function AboutItem({ item, without = null }: { item: string; without?: string | null }) {
  const text = useText()
  const board = useBoardView()
  const view = useWorkshopView()
  if (!board || !view) return null
  const card = board.cards.find(({ id }) => id === item)
  const replies = repliesByItem(board.cards, ({ origin }) => origin?.from ?? []).get(item) ?? []
  return (
    <>
      {card && (
        <FieldList
          workshop={view.workshop.id}
          step={view.steps.find(({ id }) => id === card.origin?.step)}
          fields={fieldsBut(card.fields, without)}
        />
      )}
      {replies.length > 0 && (
        <details className={styles.folded}>
          <summary>
            {text('cards.repliesByKind', {
              replies: text('cards.replies', { count: replies.length }),
              kinds: countKinds(replies)
                .map(({ kind, count }) => text('cards.kindCount', { kind: text(`reply.${kind}`), count }))
                .join(' · '),
            })}
          </summary>
          <Replies view={view} replies={replies} />
        </details>
      )}
    </>
  )
}

const fieldsBut = (fields: CardFields, left: string | null): CardFields =>
  left === null ? fields : Object.fromEntries(Object.entries(fields).filter(([id]) => id !== left))
