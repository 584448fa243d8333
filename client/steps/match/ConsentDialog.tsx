import { type FormEvent, useState } from 'react'
import { limits } from '../../../shared/wire/limits.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, Dialog, TextField, toast } from '../../ui/index.ts'
import styles from '../step.module.css'
import { CardWords } from './CardWords.tsx'
import look from './match.module.css'
import type { MatchCard } from './use-matching.ts'

type Props = {
  here: Here
  /** The card on the other side. */
  partner: MatchCard
  onClose: () => void
} & ({ asks: { step: string; need: string; offer: string } } | { answers: string; isNew: boolean })

/** Saying yes for one's own card: asking, or accepting. A way to be reached goes to the other side alone. */
export function ConsentDialog(props: Props) {
  const { here, partner, onClose } = props
  const text = useText()
  const ask = useCommand('askMatch')
  const answer = useCommand('answerMatch')
  const [contact, setContact] = useState('')
  const isAsking = 'asks' in props || props.isNew
  const send = () => {
    if ('answers' in props)
      return answer.run({
        params: { w: here.workshop, c: props.answers },
        body: { answer: 'accept', contact: contact.trim() },
      })
    const { step, need, offer } = props.asks
    return ask.run({ params: { w: here.workshop, s: step }, body: { need, offer, contact: contact.trim() } })
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await send())) return
    if (isAsking) toast(text('match.asked'))
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={text(isAsking ? 'match.askTitle' : 'match.acceptTitle')}
      description={text(isAsking ? 'match.askText' : 'match.acceptText')}
    >
      <form className={styles.stack} noValidate onSubmit={(event) => void submit(event)}>
        <div className={look.partner}>
          <CardWords here={here} card={partner} />
        </div>
        <TextField
          label={text('match.contact')}
          hint={text('match.contactHint')}
          value={contact}
          maxLength={limits.contactChars}
          autoComplete="off"
          onChange={setContact}
        />
        <div className={styles.row}>
          <Button type="submit" variant="primary" busy={ask.busy || answer.busy}>
            {text(isAsking ? 'match.send' : 'match.accept')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {text('match.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
