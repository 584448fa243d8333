import { EyeOff, Info, LocateFixed } from 'lucide-react'
import { replyIn } from '../../../shared/cards/of-step.ts'
import type { BoardCard } from '../../../shared/document/board-document.ts'
import type { BoardHandle } from '../../canvas/types.ts'
import { Answered } from '../../cards/Answered.tsx'
import { FieldList } from '../../cards/FieldList.tsx'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { Empty, IconButton, markClass } from '../../ui/index.ts'
import styles from './board.module.css'
import { LockLine } from './CardLock.tsx'
import { CardOrigin } from './CardOrigin.tsx'
import { type CardSection, cardSections } from './card-list.ts'
import { lockOf } from './lock-of.ts'
import { ThemeLock } from './ThemeLock.tsx'
import { useHideCard } from './use-hide-card.ts'

type CardListProps = { here: Here; handle: BoardHandle | null; onOpenCard: (card: string) => void }

/** Every card in words, by step and theme: the board for those who do not use the canvas. */
export function CardList(props: CardListProps) {
  const text = useText()
  const board = useBoardView()
  const sections = board ? cardSections(props.here.view, board) : []
  if (sections.length === 0) return <Empty title={text('board.cardListEmpty')} />
  return (
    <div className={styles.sections}>
      {sections.map((section) => (
        <Section key={section.step?.id ?? ''} {...props} section={section} />
      ))}
    </div>
  )
}

function Section(props: CardListProps & { section: CardSection }) {
  const { step, themes, cards } = props.section
  const text = useText()
  return (
    <section>
      <h3 className={styles.sectionTitle}>{step ? step.title : text('board.outsideSteps')}</h3>
      {themes.map((theme) => (
        <div key={theme.id}>
          <div className={styles.themeHead}>
            <h4 className={styles.themeTitle}>
              {theme.title || text('steps.themeUntitled')} ({theme.cards.length})
            </h4>
            <ThemeLock here={props.here} theme={theme.id} title={theme.title} />
          </div>
          <Cards {...props} cards={theme.cards} />
        </div>
      ))}
      {themes.length > 0 && cards.length > 0 && (
        <h4 className={styles.themeTitle}>
          {text('steps.unplaced')} ({cards.length})
        </h4>
      )}
      <Cards {...props} cards={cards} />
    </section>
  )
}

function Cards({ here, handle, onOpenCard, cards }: CardListProps & { cards: readonly BoardCard[] }) {
  const text = useText()
  const board = useBoardView()
  const hide = useHideCard(here.workshop)
  return (
    <ul className={styles.cards}>
      {cards.map((card) => {
        const group = groupOf(here.view.workshop.groups, card.origin?.group ?? null)
        const reply = replyIn(card.origin?.from ?? [])
        const words = card.text || (reply ? text(`reply.${reply.kind}`) : '')
        return (
          <li key={card.id} className={`${styles.card} ${markClass(group.mark) ?? ''}`}>
            <div className={styles.cardWords}>
              {reply && <Answered view={here.view} reply={reply} />}
              <p>{card.text}</p>
              <FieldList
                workshop={here.workshop}
                step={here.view.steps.find(({ id }) => id === card.origin?.step)}
                fields={card.fields}
              />
            </div>
            <span className={styles.cardTools}>
              <IconButton
                label={text('board.aboutCard', { text: words })}
                onClick={() => onOpenCard(card.id)}
              >
                <Info size={18} aria-hidden="true" />
              </IconButton>
              {handle && (
                <IconButton
                  label={text('board.showOnBoard', { text: words })}
                  onClick={() => handle.showShape(card.id)}
                >
                  <LocateFixed size={18} aria-hidden="true" />
                </IconButton>
              )}
              {here.role === 'facilitator' && (
                <IconButton
                  label={text('board.hideCard', { text: words })}
                  onClick={() => void hide(card.id)}
                >
                  <EyeOff size={18} aria-hidden="true" />
                </IconButton>
              )}
            </span>
            <CardOrigin here={here} card={card} />
            {/* The board and the theme say so themselves. */}
            {board && lockOf(here.view.locks, board, card.id) === 'self' && <LockLine state="self" />}
          </li>
        )
      })}
    </ul>
  )
}
