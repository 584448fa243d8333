import type { Match } from '../../../shared/domain/match.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { CardWords } from './CardWords.tsx'
import look from './match.module.css'
import type { Matching } from './use-matching.ts'

/** The need and the offer of one match, one above the other. */
export function Ends(props: { here: Here; matching: Matching; match: Pick<Match, 'need' | 'offer'> }) {
  const { here, matching, match } = props
  const text = useText()
  const [need, offer] = [matching.card(match.need), matching.card(match.offer)]
  return (
    <div className={look.ends}>
      <p className={look.kicker}>{text('match.need')}</p>
      {need && <CardWords here={here} card={need} />}
      <p className={look.kicker}>{text('match.offer')}</p>
      {offer && <CardWords here={here} card={offer} />}
    </div>
  )
}
