import { Handshake } from 'lucide-react'
import { useMemo, useState } from 'react'
import { otherSide } from '../../../shared/matching/sides.ts'
import { type SharedTerm, suggestionsFor } from '../../../shared/matching/suggestions.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, TextField } from '../../ui/index.ts'
import styles from '../step.module.css'
import { CardWords } from './CardWords.tsx'
import { ConsentDialog } from './ConsentDialog.tsx'
import look from './match.module.css'
import { type OwnView, partnerIn } from './own-matches.ts'
import { ReasonLine } from './ReasonLine.tsx'
import { shortText } from './short-text.ts'
import type { MatchCard, Matching, OwnItem } from './use-matching.ts'

type Props = { here: Here; matching: Matching; item: OwnItem; own: readonly OwnView[] }

/** More are found in the list of all. */
const shownSuggestions = 3

/** Who could be asked: what fits by its words first, then everybody who is still free. */
export function Partners({ here, matching, item, own }: Props) {
  const text = useText()
  const [asked, setAsked] = useState<MatchCard | null>(null)
  const { card, side } = item
  const { standing, step } = matching
  const free = useMemo(() => {
    const known = new Set([...own.map(partnerIn), ...matching.mine.map((one) => one.card.id)])
    const others = side === 'need' ? standing.offers : standing.needs
    return others.filter(({ id }) => !known.has(id) && standing.placesLeft(id, otherSide(side)) > 0)
  }, [own, matching.mine, standing, side])
  const suggestions = useMemo(
    () =>
      suggestionsFor(card, { side, others: free, compare: step.settings.compare }).slice(0, shownSuggestions),
    [card, side, free, step.settings.compare],
  )
  return (
    <>
      {free.length > 0 && (
        <div className={styles.tight}>
          <h4 className={styles.heading}>{text('match.suggestions')}</h4>
          <p className={styles.quiet}>
            {text(suggestions.length > 0 ? 'match.suggestionsHint' : 'match.suggestionsNone')}
          </p>
          <ul className={styles.list}>
            {suggestions.map(({ item: other, shared }) => (
              <Candidate
                key={other.id}
                here={here}
                card={other}
                shared={shared}
                onAsk={() => setAsked(other)}
              />
            ))}
          </ul>
        </div>
      )}
      <EverybodyFree here={here} free={free} onAsk={setAsked} />
      {asked && (
        <ConsentDialog
          here={here}
          partner={asked}
          asks={{
            step: step.id,
            need: side === 'need' ? card.id : asked.id,
            offer: side === 'offer' ? card.id : asked.id,
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}

function Candidate(props: {
  here: Here
  card: MatchCard
  shared?: readonly SharedTerm[]
  onAsk: () => void
}) {
  const { here, card, shared = [], onAsk } = props
  const text = useText()
  return (
    <li className={look.partner}>
      <CardWords here={here} card={card} />
      <ReasonLine shared={shared} />
      <div>
        <Button
          icon={<Handshake size={18} aria-hidden="true" />}
          aria-label={text('match.askWith', { text: shortText(card.text) })}
          onClick={onAsk}
        >
          {text('match.ask')}
        </Button>
      </div>
    </li>
  )
}

/** With a search, since a list of all can be long. */
function EverybodyFree(props: { here: Here; free: readonly MatchCard[]; onAsk: (card: MatchCard) => void }) {
  const { here, free, onAsk } = props
  const text = useText()
  const [typed, setTyped] = useState('')
  if (free.length === 0) return <p className={styles.quiet}>{text('match.lookThroughNone')}</p>
  const wanted = typed.trim().toLowerCase()
  const found = free.filter((card) =>
    [card.text, ...Object.values(card.words)].some((words) => words.toLowerCase().includes(wanted)),
  )
  return (
    <details className={styles.details}>
      <summary>{text('match.lookThrough', { count: free.length })}</summary>
      <div className={look.everybody}>
        <TextField label={text('match.search')} type="search" value={typed} onChange={setTyped} />
        {found.length === 0 && <p className={styles.quiet}>{text('match.searchNone')}</p>}
        <ul className={styles.list}>
          {found.map((card) => (
            <Candidate key={card.id} here={here} card={card} onAsk={() => onAsk(card)} />
          ))}
        </ul>
      </div>
    </details>
  )
}
