import { MessageSquareReply, X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { AboutItem } from '../../cards/AboutItem.tsx'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import styles from '../step.module.css'
import type { Option } from '../weigh/options.ts'
import collect from './collect.module.css'

/** One thing that can be answered: what it says, what was answered, and the form where one answers. */
export function ReplyItem(props: {
  option: Option
  mayReply: boolean
  isOpen: boolean
  onToggle: () => void
  children: ReactNode
}) {
  const { option, mayReply, isOpen, onToggle, children } = props
  const text = useText()
  const id = useId()
  return (
    <li className={styles.item}>
      <p className={styles.words}>{option.label || text('steps.themeUntitled')}</p>
      <AboutItem item={option.id} />
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
