import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import styles from '../step.module.css'
import { CardWords } from './CardWords.tsx'
import look from './match.module.css'
import { OwnMatchItem } from './OwnMatchItem.tsx'
import { type OwnView, type Situation, situationOf } from './own-matches.ts'
import { Partners } from './Partners.tsx'
import type { Matching, OwnItem } from './use-matching.ts'

const headings = {
  paired: 'match.partners',
  asked_of_you: 'match.askedOfYou',
  you_asked: 'match.youAsked',
} as const

/** One's own need or offer: who asks, who was asked, who was found, who could fit. */
export function OwnItemSection(props: { here: Here; matching: Matching; item: OwnItem }) {
  const { here, matching, item } = props
  const { card, side } = item
  const text = useText()
  const own = matching.own.filter((match) => match[side] === card.id)
  const inState = (...states: Situation[]) => own.filter((match) => states.includes(situationOf(match)))
  const lists: [keyof typeof headings, OwnView[]][] = [
    ['asked_of_you', inState('asked_of_you')],
    ['paired', inState('paired')],
    ['you_asked', inState('you_asked', 'declined_by_them', 'declined_by_you')],
  ]
  const left = matching.standing.placesLeft(card.id, side)
  return (
    <section className={styles.item} aria-label={`${text(ownWords[side])}: ${card.text}`}>
      <h3 className={look.kicker}>{text(ownWords[side])}</h3>
      <CardWords here={here} card={card} isOwn />
      {lists.map(
        ([state, matches]) =>
          matches.length > 0 && (
            <div key={state} className={styles.tight}>
              <h4 className={styles.heading}>{text(headings[state])}</h4>
              <ul className={styles.list}>
                {matches.map((match) => (
                  <OwnMatchItem key={match.id} here={here} matching={matching} match={match} />
                ))}
              </ul>
            </div>
          ),
      )}
      {matching.mayAct && left > 0 && <Partners here={here} matching={matching} item={item} own={own} />}
    </section>
  )
}

const ownWords = { need: 'match.yourNeed', offer: 'match.yourOffer' } as const
