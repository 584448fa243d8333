import { replyKindsOf } from '../../../shared/cards/of-step.ts'
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
import { PaperEntry } from './PaperEntry.tsx'
import { PolicyNote } from './PolicyNote.tsx'
import { ReplyList } from './ReplyList.tsx'
import { type CardOutbox, useCardOutbox } from './use-card-outbox.ts'

/** Whose name stands there, the input (or what can be answered), one's own cards. */
export function CollectPanel(scene: Scene) {
  const { step, surface, here } = scene
  const text = useText()
  const mine = useMine(here)
  const board = useBoardView()
  const outbox = useCardOutbox(here.workshop, step)
  const isOpen = step.progress.state === 'open'
  const mayAdd = isOpen && isFor(step, here.role, here.group)
  const mayCopy = isOpen && here.role === 'facilitator'
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
  // Facilitators write for many people.
  const left = mayCopy ? null : cardsLeft(cards, step.limits.perPerson)
  return (
    <div className={surface === 'phone' ? collect.phone : styles.stack}>
      {!isOpen && (
        <Notice>{text(step.progress.state === 'frozen' ? 'steps.frozen' : 'steps.closedCollect')}</Notice>
      )}
      {isOpen && !mayAdd && here.role !== 'facilitator' && <Notice>{text('steps.notForYou')}</Notice>}
      {(mayAdd || mayCopy) && <PolicyNote step={step} />}
      {replyKindsOf(step) ? (
        <Answering scene={scene} outbox={outbox} left={left} mayAdd={mayAdd} mayCopy={mayCopy} />
      ) : (
        <>
          {mayAdd && (
            <CardForm
              workshop={here.workshop}
              step={step}
              item={null}
              hand={surface}
              left={left}
              onAdd={(draft) => outbox.add(draft, { channel: surface })}
            />
          )}
          {mayCopy && <PaperForm scene={scene} item={null} outbox={outbox} />}
        </>
      )}
      {mayWriteOnBoard && <p className={styles.quiet}>{text('steps.boardHint')}</p>}
      <SealedCount {...scene} />
      {(mayAdd || cards.length > 0) && (
        <OwnCards scene={scene} cards={cards} mayChange={mayAdd || mayCopy} outbox={outbox} />
      )}
    </div>
  )
}

/** Items to answer; a facilitator can also copy an answer that somebody handed in on paper. */
function Answering(props: {
  scene: Scene
  outbox: CardOutbox
  left: number | null
  mayAdd: boolean
  mayCopy: boolean
}) {
  const { scene, outbox, left, mayAdd, mayCopy } = props
  const { step, surface } = scene
  return (
    <ReplyList
      scene={scene}
      mayReply={mayAdd || mayCopy}
      form={(item, close) => (
        <>
          {mayAdd && (
            <CardForm
              workshop={scene.here.workshop}
              step={step}
              item={item}
              hand={surface}
              left={left}
              onAdd={(draft) => {
                outbox.add(draft, { channel: surface })
                close()
              }}
            />
          )}
          {mayCopy && <PaperForm scene={scene} item={item} outbox={outbox} />}
        </>
      )}
    />
  )
}

function PaperForm({ scene, item, outbox }: { scene: Scene; item: string | null; outbox: CardOutbox }) {
  return (
    <PaperEntry groups={scene.here.view.workshop.groups}>
      {(group) => (
        <CardForm
          workshop={scene.here.workshop}
          step={scene.step}
          item={item}
          hand="paper"
          left={null}
          onAdd={(draft) => outbox.add(draft, { channel: 'paper', group })}
        />
      )}
    </PaperEntry>
  )
}

function SealedCount({ step, here }: Scene) {
  const text = useText()
  const count = here.view.counts.get(step.id)
  if (!count || step.seal !== 'sealed_until_reveal' || step.progress.state === 'revealed') return null
  return <p className={styles.quiet}>{text('steps.sealedSoFar', { count: count.sealed })}</p>
}
