import { EyeOff } from 'lucide-react'
import { useCommand } from '../../api/index.ts'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, Dialog, toast } from '../../ui/index.ts'
import styles from './board.module.css'
import { CardOrigin } from './CardOrigin.tsx'

/** One card, large: its words, whose it is; a facilitator can hide it and take that back. */
export function CardDialog({ here, card: id, onClose }: { here: Here; card: string; onClose: () => void }) {
  const text = useText()
  const board = useBoardView()
  const hide = useCommand('hideCard')
  const show = useCommand('showCard')
  const card = board?.cards.find((one) => one.id === id)
  if (!card) return null
  const params = { w: here.workshop, c: id }
  const step = here.view.steps.find((one) => one.id === card.origin?.step)
  const hideIt = async () => {
    if (!(await hide.run({ params }))) return
    onClose()
    toast(text('board.cardHidden'), {
      action: { label: text('board.showAgain'), onClick: () => void show.run({ params }) },
    })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={step?.title ?? text('board.toolCard')}
      actions={
        here.role === 'facilitator' && (
          <Button
            icon={<EyeOff size={18} aria-hidden="true" />}
            busy={hide.busy}
            onClick={() => void hideIt()}
          >
            {text('board.hide')}
          </Button>
        )
      }
    >
      <p className={styles.bigWords}>{card.text}</p>
      <CardOrigin here={here} card={card} />
    </Dialog>
  )
}
