import { useMemo, useState } from 'react'
import { maxAssigned, type Proposal, proposePairs } from '../../../shared/matching/suggestions.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, toast } from '../../ui/index.ts'
import styles from '../step.module.css'
import { Ends } from './Ends.tsx'
import { ReasonLine } from './ReasonLine.tsx'
import { shortText } from './short-text.ts'
import type { MatchCard, Matching } from './use-matching.ts'

type Props = { here: Here; matching: Matching }

/** What could be brought together, worked out only when a facilitator asks for it. */
export function Proposals(props: Props) {
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('match.proposals')}</summary>
      {isOpen && <ProposalList {...props} />}
    </details>
  )
}

function ProposalList({ here, matching }: Props) {
  const text = useText()
  const { standing, step } = matching
  const proposals = useMemo(() => freshProposals(matching), [matching])
  const isCut = standing.unmet.length > maxAssigned || standing.offers.length > maxAssigned
  return (
    <div className={styles.tight}>
      <p className={styles.quiet}>
        {text(proposals.length > 0 ? 'match.proposalsHint' : 'match.proposalsNone')}
      </p>
      {isCut && <p className={styles.quiet}>{text('match.proposalsSome', { max: maxAssigned })}</p>}
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <ProposalItem
            key={`${proposal.need.id} ${proposal.offer.id}`}
            here={here}
            matching={matching}
            step={step.id}
            proposal={proposal}
          />
        ))}
      </ul>
    </div>
  )
}

/** Needs that nobody has asked about yet, with offers that still have a place. */
function freshProposals({ standing, step }: Matching): Proposal<MatchCard>[] {
  const asked = new Set(standing.asked.map(({ need }) => need))
  const needs = standing.unmet.filter(({ id }) => !asked.has(id))
  const offers = standing.offers.filter(({ id }) => standing.placesLeft(id, 'offer') > 0)
  const capacities = offers.map(({ id }) => standing.placesLeft(id, 'offer'))
  return proposePairs({ needs, offers }, capacities, step.settings.compare)
}

function ProposalItem(props: Props & { step: string; proposal: Proposal<MatchCard> }) {
  const { here, matching, step, proposal } = props
  const text = useText()
  const ask = useCommand('askMatch')
  const { need, offer, shared } = proposal
  const propose = async () => {
    const sent = await ask.run({
      params: { w: here.workshop, s: step },
      body: { need: need.id, offer: offer.id },
    })
    if (sent) toast(text('match.proposed'))
  }
  return (
    <li className={styles.item}>
      <Ends here={here} matching={matching} match={{ need: need.id, offer: offer.id }} />
      <ReasonLine shared={shared} />
      <div>
        <Button
          busy={ask.busy}
          aria-label={text('match.proposeWith', {
            need: shortText(need.text),
            offer: shortText(offer.text),
          })}
          onClick={() => void propose()}
        >
          {text('match.propose')}
        </Button>
      </div>
    </li>
  )
}
