import { useState } from 'react'
import type { Person } from '../../../shared/domain/person.ts'
import { useCommand, usePersonChanges } from '../../api/index.ts'
import { useServerNow } from '../../connection/index.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { personName } from '../../people/person-name.ts'
import { Busy, Button, Dialog, ProblemNotice, Select, TextField, toast } from '../../ui/index.ts'
import styles from './order.module.css'
import {
  type Change,
  countSince,
  type Moments,
  offeredChoices,
  sinceOf,
  type UndoChoice,
} from './undo-choices.ts'

type UndoPersonProps = { here: Here; person: Person; onClose: () => void }

/** Takes back what somebody did since a time, with the number before and the result after. */
export function UndoPersonDialog({ here, person, onClose }: UndoPersonProps) {
  const text = useText()
  const name = personName(person, text)
  const asked = usePersonChanges(here.workshop, person.id)
  const form = { here, person, name, onClose }
  return (
    <Dialog open onClose={onClose} title={text('undo.title', { name })}>
      {asked.isPending && <Busy />}
      {asked.error && <ProblemNotice problem={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.data &&
        (asked.data.changes.length === 0 ? (
          <p>{text('undo.never', { name })}</p>
        ) : (
          <UndoForm {...form} changes={asked.data.changes} />
        ))}
    </Dialog>
  )
}

/** Offered first where somebody wants the last few. */
const fewChanges = 10

function UndoForm(props: UndoPersonProps & { name: string; changes: readonly Change[] }) {
  const { here, person, name, changes, onClose } = props
  const text = useText()
  const undo = useCommand('undoPerson')
  const moments = useMoments(here, person)
  const label = useChoiceLabels(here, moments)
  const choices = offeredChoices(moments)
  const [choice, setChoice] = useState<UndoChoice>(choices[0] ?? 'minute')
  const [last, setLast] = useState(String(fewChanges))
  const since = sinceOf(choice, moments, changes, Number(last))
  const { changes: count, isExact } = countSince(changes, since)
  const all = countSince(changes, 0).changes
  const carryOut = async () => {
    const done = await undo.run({
      params: { w: here.workshop, p: person.id },
      body: { since: Math.floor(since) },
    })
    if (!done) return
    onClose()
    toast(text('undo.done', { name, ...done }), { tone: 'success' })
  }
  return (
    <div className={styles.stack}>
      <Select
        label={text('undo.which')}
        value={choice}
        onChange={setChoice}
        options={choices.map((value) => ({ value, label: label(value) }))}
      />
      {choice === 'last' && (
        <TextField
          label={text('undo.howMany')}
          hint={text('undo.ofAll', { count: all })}
          type="number"
          inputMode="numeric"
          min={1}
          max={all}
          value={last}
          onChange={setLast}
        />
      )}
      <p role="status">
        {count === 0
          ? text('undo.none')
          : text('undo.before', { changes: count, exact: isExact ? 'yes' : 'no' })}
      </p>
      <div className={styles.end}>
        <Button variant="quiet" onClick={onClose}>
          {text('common.cancel')}
        </Button>
        <Button variant="danger" busy={undo.busy} disabled={count === 0} onClick={() => void carryOut()}>
          {text('undo.yes')}
        </Button>
      </div>
    </div>
  )
}

/** So often "the last minute" is counted anew. */
const countAnewMs = 5_000

function useMoments({ view }: Here, person: Person): Moments {
  const now = useServerNow(countAnewMs)
  const step = view.steps.find(({ id }) => id === view.workshop.currentStep)
  return {
    now,
    pausedSince: view.pauses.get(person.id)?.since ?? null,
    stepOpenedAt: step?.progress.openedAt ?? null,
    joinedAt: person.joinedAt,
  }
}

function useChoiceLabels({ view }: Here, moments: Moments): (choice: UndoChoice) => string {
  const text = useText()
  const { time } = useFormats()
  return (choice) => {
    switch (choice) {
      case 'pause':
        return text('undo.sincePause')
      case 'minute':
        return text('undo.minute')
      case 'fiveMinutes':
        return text('undo.fiveMinutes')
      case 'step': {
        const step = view.steps.find(({ id }) => id === view.workshop.currentStep)
        return text('undo.sinceStep', { title: step?.title, time: time(moments.stepOpenedAt ?? 0) })
      }
      case 'joined':
        return text('undo.sinceJoined', { time: time(moments.joinedAt) })
      case 'last':
        return text('undo.last')
    }
  }
}
