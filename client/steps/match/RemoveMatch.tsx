import { useState } from 'react'
import type { Match } from '../../../shared/domain/match.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, ConfirmDialog } from '../../ui/index.ts'
import { shortText } from './short-text.ts'
import type { Matching } from './use-matching.ts'

/** A facilitator takes off what should not have been asked or agreed. */
export function RemoveMatch(props: { here: Here; matching: Matching; match: Match }) {
  const { here, matching, match } = props
  const text = useText()
  const end = useCommand('endMatch')
  const [asking, setAsking] = useState(false)
  const names = {
    need: shortText(matching.card(match.need)?.text),
    offer: shortText(matching.card(match.offer)?.text),
  }
  return (
    <>
      <Button variant="quiet" aria-label={text('match.removeWith', names)} onClick={() => setAsking(true)}>
        {text('match.remove')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={text('match.removeWith', names)}
        confirm={text('match.remove')}
        busy={end.busy}
        onConfirm={() => {
          setAsking(false)
          void end.run({ params: { w: here.workshop, c: match.id } })
        }}
      >
        {text('match.partAsk')}
      </ConfirmDialog>
    </>
  )
}
