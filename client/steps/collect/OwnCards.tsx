import { Check, CloudOff, EyeOff, Hourglass, Lock } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import { Button, classes, toast } from '../../ui/index.ts'
import styles from '../step.module.css'
import collect from './collect.module.css'
import { EditCard } from './EditCard.tsx'
import { type ListedCard, stateWords } from './own-cards.ts'
import type { CardOutbox } from './use-card-outbox.ts'

/** What one has written in this step, how far it has come, and how to change it. */
export function OwnCards(props: {
  step: Step
  cards: readonly ListedCard[]
  mayChange: boolean
  outbox: CardOutbox
}) {
  const { step, cards, mayChange, outbox } = props
  const text = useText()
  const [edited, setEdited] = useState<ListedCard | null>(null)
  const withdraw = (card: ListedCard) => {
    outbox.withdraw(card)
    toast(text('steps.withdrawn'), {
      action: { label: text('steps.undo'), onClick: () => outbox.add(card.text, 'board') },
    })
  }
  return (
    <section className={styles.tight}>
      <h3 className={styles.heading}>{text('steps.ownCards')}</h3>
      {cards.length === 0 && <p className={styles.quiet}>{text('steps.ownCardsEmpty')}</p>}
      <ul className={styles.list}>
        {cards.map((card) => (
          <li key={card.id} className={styles.item}>
            <p className={styles.words}>{card.text}</p>
            <CardStateLine card={card} />
            {mayChange && <Actions card={card} onEdit={setEdited} onWithdraw={withdraw} />}
          </li>
        ))}
      </ul>
      {edited && (
        <EditCard
          step={step}
          card={edited}
          onSave={(words) => outbox.edit(edited, words)}
          onClose={() => setEdited(null)}
        />
      )}
    </section>
  )
}

const icons = {
  visible: Check,
  pending: Hourglass,
  sealed: Lock,
  hidden: EyeOff,
  rejected: EyeOff,
  withdrawn: EyeOff,
  kept: CloudOff,
  refused: CloudOff,
}

function CardStateLine({ card }: { card: ListedCard }) {
  const text = useText()
  const Icon = icons[card.state]
  const isKept = card.state === 'kept' || card.state === 'refused'
  return (
    <p className={classes(styles.state, card.state === 'visible' && styles.sent, isKept && styles.kept)}>
      <Icon size={16} aria-hidden="true" />
      {text(stateWords[card.state], { reason: card.reason ?? '' })}
    </p>
  )
}

const changeable: readonly ListedCard['state'][] = ['visible', 'pending', 'sealed', 'kept', 'refused']

function Actions(props: {
  card: ListedCard
  onEdit: (card: ListedCard) => void
  onWithdraw: (card: ListedCard) => void
}) {
  const { card, onEdit, onWithdraw } = props
  const text = useText()
  if (!changeable.includes(card.state)) return null
  return (
    <div className={collect.actions}>
      <Button
        variant="quiet"
        aria-label={text('steps.editCard', { text: card.text })}
        onClick={() => onEdit(card)}
      >
        {text('steps.edit')}
      </Button>
      <Button
        variant="quiet"
        aria-label={text('steps.withdrawCard', { text: card.text })}
        onClick={() => onWithdraw(card)}
      >
        {text('steps.withdraw')}
      </Button>
    </div>
  )
}
