import { MessageSquareReply, X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { countKinds, type Replying } from '../../../shared/cards/replies.ts'
import type { BoardCard } from '../../../shared/document/board-document.ts'
import type { WorkshopView } from '../../../shared/document/workshop-document.ts'
import { FieldList } from '../../cards/FieldList.tsx'
import { Replies } from '../../cards/Replies.tsx'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import styles from '../step.module.css'
import type { Option } from '../weigh/options.ts'
import collect from './collect.module.css'

/** One thing that can be answered: what it says, what was answered, and the form where one answers. */
export function ReplyItem(props: {
  view: WorkshopView
  option: Option
  /** The card itself; null where a theme is answered. */
  card: BoardCard | null
  replies: readonly Replying<BoardCard>[]
  mayReply: boolean
  isOpen: boolean
  onToggle: () => void
  children: ReactNode
}) {
  const { view, option, card, replies, mayReply, isOpen, onToggle, children } = props
  const text = useText()
  const id = useId()
  return (
    <li className={styles.item}>
      <p className={styles.words}>{option.label || text('steps.themeUntitled')}</p>
      {card && (
        <FieldList step={view.steps.find((one) => one.id === card.origin?.step)} fields={card.fields} />
      )}
      {replies.length > 0 && (
        <details className={styles.details}>
          <summary>
            {text('cards.replies', { count: replies.length })}
            {': '}
            {countKinds(replies)
              .map(({ kind, count }) => text('cards.kindCount', { kind: text(`reply.${kind}`), count }))
              .join(' · ')}
          </summary>
          <Replies view={view} replies={replies} />
        </details>
      )}
      {mayReply && (
        <div>
          <Button
            variant={isOpen ? 'quiet' : 'plain'}
            icon={
              isOpen ? (
                <X size={18} aria-hidden="true" />
              ) : (
                <MessageSquareReply size={18} aria-hidden="true" />
              )
            }
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={isOpen ? text('cards.replyClose') : text('cards.replyTo', { text: option.label })}
            onClick={onToggle}
          >
            {text(isOpen ? 'cards.replyClose' : 'cards.reply')}
          </Button>
        </div>
      )}
      <div id={id} className={collect.answer} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  )
}
