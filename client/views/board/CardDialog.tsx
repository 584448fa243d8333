import { EyeOff } from 'lucide-react'
import { replyIn } from '../../../shared/cards/of-step.ts'
import { repliesByItem } from '../../../shared/cards/replies.ts'
import { Answered } from '../../cards/Answered.tsx'
import { FieldList } from '../../cards/FieldList.tsx'
import { Replies } from '../../cards/Replies.tsx'
import { useBoardView } from '../../connection/index.ts'
import { authorsOf, Lineage, trailsOf } from '../../figures/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, Dialog } from '../../ui/index.ts'
import styles from './board.module.css'
import { CardChanges } from './CardChanges.tsx'
import { LockButton, LockLine } from './CardLock.tsx'
import { CardOrigin } from './CardOrigin.tsx'
import { lockOf } from './lock-of.ts'
import { useHideCard } from './use-hide-card.ts'

/** One card, large: its words, whose it is; a facilitator can hide it and take that back. */
export function CardDialog({ here, card: id, onClose }: { here: Here; card: string; onClose: () => void }) {
  const text = useText()
  const board = useBoardView()
  const hide = useHideCard(here.workshop)
  const card = board?.cards.find((one) => one.id === id)
  if (!board || !card) return null
  const lock = lockOf(here.view.locks, board, id)
  const step = here.view.steps.find((one) => one.id === card.origin?.step)
  const reply = replyIn(card.origin?.from ?? [])
  const replies = repliesByItem(board.cards, ({ origin }) => origin?.from ?? []).get(id) ?? []
  return (
    <Dialog
      open
      onClose={onClose}
      title={step?.title ?? text('board.toolCard')}
      actions={
        here.role === 'facilitator' && (
          <>
            <LockButton here={here} card={id} state={lock} />
            <Button
              icon={<EyeOff size={18} aria-hidden="true" />}
              onClick={() => {
                onClose()
                void hide(id)
              }}
            >
              {text('board.hide')}
            </Button>
          </>
        )
      }
    >
      {reply && <Answered view={here.view} reply={reply} />}
      {card.text && <p className={styles.bigWords}>{card.text}</p>}
      <FieldList workshop={here.workshop} step={step} fields={card.fields} />
      <CardOrigin here={here} card={card} />
      <LockLine state={lock} />
      {replies.length > 0 && (
        <section>
          <h3 className={styles.sectionTitle}>{text('cards.repliesHeading')}</h3>
          <Replies view={here.view} replies={replies} />
        </section>
      )}
      <Lineage item={id} trails={trailsOf(here.view, board.cards, authorsOf(board.cards, here.view, text))} />
      <CardChanges here={here} card={id} />
    </Dialog>
  )
}
