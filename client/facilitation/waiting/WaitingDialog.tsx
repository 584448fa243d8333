import { Check, X } from 'lucide-react'
import { useState } from 'react'
import type { WaitingPerson } from '../../../shared/wire/entry.ts'
import { limits } from '../../../shared/wire/limits.ts'
import { useCommand } from '../../api/index.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { Button, Checkbox, Dialog, Empty, GroupName, Notice, TextField, toast } from '../../ui/index.ts'
import { withOrWithout } from '../../ui/with-or-without.ts'
import styles from '../facilitation.module.css'
import { meantOf } from './meant.ts'
import own from './waiting.module.css'

type WaitingDialogProps = { here: Here; waiting: readonly WaitingPerson[]; onClose: () => void }

/** One, some or all are let in, or kindly turned away. */
export function WaitingDialog({ here, waiting, onClose }: WaitingDialogProps) {
  const text = useText()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [declining, setDeclining] = useState<readonly string[]>([])
  const answer = useAnswer(here.workshop)
  const meant = meantOf(waiting, chosen)
  if (declining.length > 0)
    return <Decline here={here} people={declining} onBack={() => setDeclining([])} onClose={onClose} />
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={text('entry.atDoorTitle')}
      description={text('entry.atDoorAbout')}
    >
      {waiting.length === 0 ? (
        <Empty title={text('entry.atDoorNobody')} />
      ) : (
        <>
          <ul className={styles.queue}>
            {waiting.map((person) => (
              <WaitingRow
                key={person.id}
                here={here}
                person={person}
                isChosen={chosen.has(person.id)}
                onChoose={(isChosen) => setChosen(withOrWithout(chosen, person.id, isChosen))}
                onAdmit={() => void answer.run([person.id], 'admit')}
              />
            ))}
          </ul>
          {meant.is === 'gone' ? (
            <Notice>
              <p>{text('entry.chosenGone')}</p>
              <Button onClick={() => setChosen(new Set())}>{text('entry.chooseAnew')}</Button>
            </Notice>
          ) : (
            <Answers
              count={meant.is === 'all' ? 0 : meant.ids.length}
              busy={answer.busy}
              onAdmit={() => void answer.run(meant.ids, 'admit')}
              onDecline={() => setDeclining(meant.ids)}
            />
          )}
        </>
      )}
    </Dialog>
  )
}

type AnswersProps = { count: number; busy: boolean; onAdmit: () => void; onDecline: () => void }

/** `count`: of those who are chosen; 0 means everybody. */
function Answers({ count, busy, onAdmit, onDecline }: AnswersProps) {
  const text = useText()
  return (
    <div className={styles.judge}>
      <Button variant="primary" icon={<Check size={18} aria-hidden="true" />} busy={busy} onClick={onAdmit}>
        {text('entry.letInSome', { count })}
      </Button>
      <Button variant="quiet" icon={<X size={18} aria-hidden="true" />} onClick={onDecline}>
        {text('entry.declineSome', { count })}
      </Button>
    </div>
  )
}

type WaitingRowProps = {
  here: Here
  person: WaitingPerson
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  onAdmit: () => void
}

function WaitingRow({ here, person, isChosen, onChoose, onAdmit }: WaitingRowProps) {
  const text = useText()
  const { time } = useFormats()
  return (
    <li className={own.row}>
      <div className={own.who}>
        <Checkbox
          label={<span className={styles.words}>{person.name}</span>}
          checked={isChosen}
          onChange={onChoose}
        />
        <p className={styles.quiet}>
          <GroupName group={groupOf(here.view.workshop.groups, person.group)} />
          {` · ${text('entry.atDoorSince', { time: time(person.askedAt) })}`}
        </p>
      </div>
      <Button aria-label={text('entry.letInOne', { name: person.name })} onClick={onAdmit}>
        {text('entry.letInShort')}
      </Button>
    </li>
  )
}

type DeclineProps = { here: Here; people: readonly string[]; onBack: () => void; onClose: () => void }

function Decline({ here, people, onBack, onClose }: DeclineProps) {
  const text = useText()
  const [message, setMessage] = useState('')
  const answer = useAnswer(here.workshop)
  const confirm = async () => {
    if (await answer.run(people, 'decline', message)) onBack()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={text('entry.declineTitle')}
      description={text('entry.declineAsk', { count: people.length })}
      actions={
        <>
          <Button variant="quiet" onClick={onBack}>
            {text('common.cancel')}
          </Button>
          <Button variant="danger" busy={answer.busy} onClick={() => void confirm()}>
            {text('entry.declineYes')}
          </Button>
        </>
      }
    >
      <TextField
        label={text('entry.declineMessage')}
        optional
        value={message}
        onChange={setMessage}
        maxLength={limits.messageChars}
      />
    </Dialog>
  )
}

function useAnswer(workshop: string) {
  const text = useText()
  const { run, busy } = useCommand('answerWaiting')
  return {
    busy,
    run: async (people: readonly string[], answer: 'admit' | 'decline', message = '') => {
      const done = await run({ params: { w: workshop }, body: { people: [...people], answer, message } })
      if (!done) return false
      const count = done.answered
      toast(text(answer === 'admit' ? 'entry.letInDone' : 'entry.declineDone', { count }))
      return true
    },
  }
}
