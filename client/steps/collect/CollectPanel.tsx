import { wholeBoard } from '../../../shared/domain/order.ts'
import { boardRight, isFor, takesCommandsOnly } from '../../../shared/domain/permissions.ts'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Notice } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { useMine } from '../use-mine.ts'
import { CardForm } from './CardForm.tsx'
import collect from './collect.module.css'
import { OwnCards } from './OwnCards.tsx'
import { cardsLeft, listOwnCards, ownOnBoard, withBoard, withTaken } from './own-cards.ts'
import { useCardOutbox } from './use-card-outbox.ts'

/** Whose name stands there, the input, one's own cards. */
export function CollectPanel(scene: Scene) {
  const { step, surface, here } = scene
  const text = useText()
  const mine = useMine(here)
  const board = useBoardView()
  const outbox = useCardOutbox(here.workshop, step)
  const isOpen = step.progress.state === 'open'
  const mayAdd = isOpen && isFor(step, here.role, here.group)
  const sent = withBoard(withTaken(mine?.cards ?? [], outbox.taken), ownOnBoard(board, here.me?.id))
  const cards = listOwnCards(sent, outbox.kept, {
    id: step.id,
    run: step.progress.run,
  })
  const mayWriteOnBoard =
    mayAdd &&
    surface === 'board' &&
    !takesCommandsOnly(step) &&
    boardRight(here.role, here.group, step) !== 'nothing' &&
    (here.role === 'facilitator' || !here.view.locks.has(wholeBoard))
  return (
    <div className={surface === 'phone' ? collect.phone : styles.stack}>
      {!isOpen && (
        <Notice>{text(step.progress.state === 'frozen' ? 'steps.frozen' : 'steps.closedCollect')}</Notice>
      )}
      {isOpen && !mayAdd && here.role !== 'facilitator' && <Notice>{text('steps.notForYou')}</Notice>}
      {mayAdd && (
        <CardForm
          step={step}
          surface={surface}
          left={cardsLeft(cards, step.limits.perPerson)}
          onAdd={outbox.add}
        />
      )}
      {mayWriteOnBoard && <p className={styles.quiet}>{text('steps.boardHint')}</p>}
      <SealedCount {...scene} />
      {(mayAdd || cards.length > 0) && (
        <OwnCards step={step} cards={cards} mayChange={mayAdd} outbox={outbox} />
      )}
    </div>
  )
}

function SealedCount({ step, here }: Scene) {
  const text = useText()
  const count = here.view.counts.get(step.id)
  if (!count || step.seal !== 'sealed_until_reveal' || step.progress.state === 'revealed') return null
  return <p className={styles.quiet}>{text('steps.sealedSoFar', { count: count.sealed })}</p>
}
