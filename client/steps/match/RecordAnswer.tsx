import { type FormEvent, useState } from 'react'
import type { Match, Side } from '../../../shared/domain/match.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, Dialog, Select, TextArea, toast } from '../../ui/index.ts'
import styles from '../step.module.css'
import { shortText } from './short-text.ts'
import type { Matching } from './use-matching.ts'

type Props = { here: Here; matching: Matching; match: Match }

/** Nobody is paired by others: a facilitator writes down who said it and who heard it. */
export function RecordAnswer(props: Props) {
  const { matching, match } = props
  const text = useText()
  const [isOpen, setOpen] = useState(false)
  const names = {
    need: shortText(matching.card(match.need)?.text),
    offer: shortText(matching.card(match.offer)?.text),
  }
  return (
    <>
      <Button aria-label={text('match.recordFor', names)} onClick={() => setOpen(true)}>
        {text('match.record')}
      </Button>
      {isOpen && <RecordDialog {...props} names={names} onClose={() => setOpen(false)} />}
    </>
  )
}

function RecordDialog(props: Props & { names: Record<Side, string>; onClose: () => void }) {
  const { here, match, names, onClose } = props
  const text = useText()
  const answer = useCommand('answerMatch')
  const missing = (['need', 'offer'] as const).filter((one) => match.agreed[one] === null)
  const [side, setSide] = useState<Side>(missing[0] ?? 'need')
  const [said, setSaid] = useState<'accept' | 'decline'>('accept')
  const [witness, setWitness] = useState('')
  const [isChecked, setChecked] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (!witness.trim()) return
    const params = { w: here.workshop, c: match.id }
    if (!(await answer.run({ params, body: { answer: said, side, witness: witness.trim() } }))) return
    toast(text('match.recorded'))
    onClose()
  }
  const sideWords = { need: 'match.recordNeed', offer: 'match.recordOffer' } as const
  return (
    <Dialog open onClose={onClose} title={text('match.record')} description={text('match.recordText')}>
      <form className={styles.stack} noValidate onSubmit={(event) => void submit(event)}>
        <Select
          label={text('match.recordSide')}
          value={side}
          onChange={setSide}
          options={missing.map((one) => ({ value: one, label: text(sideWords[one], { text: names[one] }) }))}
        />
        <Select
          label={text('match.record')}
          value={said}
          onChange={setSaid}
          options={[
            { value: 'accept', label: text('match.recordYes') },
            { value: 'decline', label: text('match.recordNo') },
          ]}
        />
        <TextArea
          label={text('match.witness')}
          hint={text('match.witnessHint')}
          value={witness}
          maxLength={300}
          error={isChecked && !witness.trim() ? text('match.required') : null}
          onChange={setWitness}
        />
        <div className={styles.row}>
          <Button type="submit" variant="primary" busy={answer.busy}>
            {text('match.record')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {text('match.cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
