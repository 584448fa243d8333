import { useState } from 'react'
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import { useText } from '../../i18n/index.ts'
import { Button, Checkbox, classes, Empty } from '../../ui/index.ts'
import { withOrWithout } from '../../ui/with-or-without.ts'
import type { Difference, KeptCard } from './differences.ts'
import styles from './history.module.css'

type CardChoiceProps = {
  cards: readonly KeptCard[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
}

const differenceWords = {
  gone: 'history.isGone',
  words: 'history.isReworded',
  place: 'history.isMoved',
  looks: 'history.isRestyled',
  same: 'history.isSame',
} as const satisfies Record<Difference, MessageKey>

/** As many as one command can name. */
const mostChosen = 1_000

/** The cards of a kept state, readable and with a box each; at first those that differ from now. */
export function CardChoice({ cards, chosen, onChoose }: CardChoiceProps) {
  const text = useText()
  const [onlyDifferent, setOnlyDifferent] = useState(true)
  const different = cards.filter(({ difference }) => difference !== 'same')
  const shown = onlyDifferent ? different : cards
  if (cards.length === 0) return <Empty title={text('history.noCards')} />
  const isAll = chosen.size >= Math.min(shown.length, mostChosen)
  return (
    <>
      <div className={styles.choiceHead}>
        <Checkbox
          label={text('history.onlyDifferent', { count: different.length })}
          checked={onlyDifferent}
          onChange={(only) => {
            setOnlyDifferent(only)
            // What is out of sight must not be brought back unseen.
            if (only) onChoose(new Set(different.map(({ id }) => id).filter((id) => chosen.has(id))))
          }}
        />
        {shown.length > 0 && (
          <Button
            variant="quiet"
            onClick={() => onChoose(new Set(isAll ? [] : shown.slice(0, mostChosen).map(({ id }) => id)))}
          >
            {text(isAll ? 'history.chooseNone' : 'history.chooseAll')}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <Empty title={text('history.allSame')} />
      ) : (
        <ul className={styles.cards}>
          {shown.map((card) => (
            <li key={card.id} className={classes(styles.card, chosen.has(card.id) && styles.chosen)}>
              <Checkbox
                label={<span className={styles.words}>{card.text || text('history.emptyCard')}</span>}
                hint={<About card={card} />}
                checked={chosen.has(card.id)}
                onChange={(isChosen) => onChoose(withOrWithout(chosen, card.id, isChosen))}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function About({ card }: { card: KeptCard }) {
  const text = useText()
  const differs = card.difference !== 'same'
  return (
    <>
      <span className={classes(differs && styles.differs)}>{text(differenceWords[card.difference])}</span>
      {card.difference === 'words' && (
        <span className={styles.now}>
          {text('history.wordsNow', { text: card.textNow || text('history.emptyCard') })}
        </span>
      )}
    </>
  )
}
