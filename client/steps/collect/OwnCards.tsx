import { Check, CloudOff, EyeOff, Hourglass, Lock } from 'lucide-react'
import { useState } from 'react'
import { formOf, replyKindsOf } from '../../../shared/cards/of-step.ts'
import { withoutPhotos } from '../../../shared/cards/photo-value.ts'
import { Answered } from '../../cards/Answered.tsx'
import { FieldList } from '../../cards/FieldList.tsx'
import { useText } from '../../i18n/index.ts'
import { Button, classes, toast } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import collect from './collect.module.css'
import { EditCard } from './EditCard.tsx'
import { type ListedCard, stateWords } from './own-cards.ts'
import type { CardOutbox } from './use-card-outbox.ts'

/** What one has written in this step, how far it has come, and how to change it. */
export function OwnCards(props: {
  scene: Scene
  cards: readonly ListedCard[]
  mayChange: boolean
  outbox: CardOutbox
}) {
  const { scene, cards, mayChange, outbox } = props
  const { step, surface, here } = scene
  const text = useText()
  const [edited, setEdited] = useState<ListedCard | null>(null)
  const withdraw = (card: ListedCard) => {
    outbox.withdraw(card)
    // Photos are erased at once.
    const without = { ...card, fields: withoutPhotos(formOf(step), card.fields) }
    const undo = { label: text('steps.undo'), onClick: () => outbox.add(without, { channel: surface }) }
    const hadPhoto = Object.keys(without.fields).length < Object.keys(card.fields).length
    // A copy from paper would come back as the facilitator's own.
    const isOwnHand = here.role !== 'facilitator'
    toast(
      text(hadPhoto && isOwnHand ? 'photo.withdrawn' : 'steps.withdrawn'),
      isOwnHand ? { action: undo } : {},
    )
  }
  const isReply = replyKindsOf(step) !== null
  return (
    <section className={styles.tight}>
      <h3 className={styles.heading}>{text(isReply ? 'cards.ownReplies' : 'steps.ownCards')}</h3>
      {cards.length === 0 && (
        <p className={styles.quiet}>{text(isReply ? 'cards.ownRepliesEmpty' : 'steps.ownCardsEmpty')}</p>
      )}
      <ul className={styles.list}>
        {cards.map((card) => (
          <li key={card.id} className={styles.item}>
            {card.reply && <Answered view={here.view} reply={card.reply} />}
            {card.text && <p className={styles.words}>{card.text}</p>}
            <FieldList workshop={here.workshop} step={step} fields={card.fields} />
            <CardStateLine card={card} />
            {mayChange && <Actions card={card} onEdit={setEdited} onWithdraw={withdraw} />}
          </li>
        ))}
      </ul>
      {edited && (
        <EditCard
          workshop={here.workshop}
          step={step}
          card={edited}
          onSave={(draft) => outbox.edit(edited, draft)}
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
      {card.state === 'kept' && card.waitsForPhoto
        ? text('photo.waiting')
        : text(stateWords[card.state], { reason: card.reason ?? '' })}
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
