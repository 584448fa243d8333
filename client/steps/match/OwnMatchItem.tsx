import { CircleCheck, CircleDashed, CircleX } from 'lucide-react'
import { useState } from 'react'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, ConfirmDialog } from '../../ui/index.ts'
import styles from '../step.module.css'
import { CardWords } from './CardWords.tsx'
import { ConsentDialog } from './ConsentDialog.tsx'
import look from './match.module.css'
import { type OwnView, partnerIn, situationOf } from './own-matches.ts'
import { shortText } from './short-text.ts'
import type { MatchCard, Matching } from './use-matching.ts'

type Props = { here: Here; matching: Matching; match: OwnView }

/** One partner of one's own card: found, asking, asked, or not this time. */
export function OwnMatchItem(props: Props) {
  const { here, matching, match } = props
  const partner = matching.card(partnerIn(match))
  if (!partner) return null
  return (
    <li className={look.partner}>
      <CardWords here={here} card={partner} />
      <State match={match} />
      {matching.mayAct && <Actions {...props} partner={partner} />}
    </li>
  )
}

function State({ match }: { match: OwnView }) {
  const text = useText()
  switch (situationOf(match)) {
    case 'paired':
      return (
        <p className={look.found}>
          <CircleCheck size={16} aria-hidden="true" />
          {match.theirContact === null
            ? text('match.reachWaits')
            : match.theirContact === ''
              ? text('match.reachNone')
              : text('match.reach', { contact: match.theirContact })}
        </p>
      )
    case 'asked_of_you':
      return null
    case 'you_asked':
      return (
        <p className={look.waits}>
          <CircleDashed size={16} aria-hidden="true" />
          {text('match.waitsForThem')}
        </p>
      )
    case 'declined_by_you':
    case 'declined_by_them':
      return (
        <p className={look.waits}>
          <CircleX size={16} aria-hidden="true" />
          {text(situationOf(match) === 'declined_by_you' ? 'match.declinedByYou' : 'match.declinedByThem')}
        </p>
      )
  }
}

function Actions({ here, match, partner }: Props & { partner: MatchCard }) {
  const text = useText()
  const answer = useCommand('answerMatch')
  const end = useCommand('endMatch')
  const [dialog, setDialog] = useState<'consent' | 'part' | null>(null)
  const params = { w: here.workshop, c: match.id }
  const name = { text: shortText(partner.text) }
  const situation = situationOf(match)
  return (
    <div className={styles.row}>
      {situation === 'asked_of_you' && (
        <>
          <Button aria-label={text('match.acceptWith', name)} onClick={() => setDialog('consent')}>
            {text('match.accept')}
          </Button>
          <Button
            variant="quiet"
            busy={answer.busy}
            aria-label={text('match.declineWith', name)}
            onClick={() => void answer.run({ params, body: { answer: 'decline' } })}
          >
            {text('match.decline')}
          </Button>
        </>
      )}
      {situation === 'declined_by_you' && (
        <Button variant="quiet" onClick={() => setDialog('consent')}>
          {text('match.acceptAfterAll')}
        </Button>
      )}
      {situation === 'you_asked' && (
        <Button
          variant="quiet"
          busy={end.busy}
          aria-label={text('match.takeBackWith', name)}
          onClick={() => void end.run({ params })}
        >
          {text('match.takeBack')}
        </Button>
      )}
      {situation === 'paired' && (
        <Button variant="quiet" aria-label={text('match.partWith', name)} onClick={() => setDialog('part')}>
          {text('match.part')}
        </Button>
      )}
      {dialog === 'consent' && (
        <ConsentDialog
          here={here}
          partner={partner}
          answers={match.id}
          isNew={situation === 'declined_by_you'}
          onClose={() => setDialog(null)}
        />
      )}
      <ConfirmDialog
        open={dialog === 'part'}
        onClose={() => setDialog(null)}
        title={text('match.part')}
        confirm={text('match.part')}
        busy={end.busy}
        onConfirm={() => {
          setDialog(null)
          void end.run({ params })
        }}
      >
        {text('match.partAsk')}
      </ConfirmDialog>
    </div>
  )
}
