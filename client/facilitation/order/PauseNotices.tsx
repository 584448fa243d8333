import { useState } from 'react'
import type { Pause } from '../../../shared/domain/order.ts'
import { limits } from '../../../shared/wire/limits.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { personName } from '../../people/person-name.ts'
import { Button, Notice } from '../../ui/index.ts'
import styles from './order.module.css'
import { UndoPersonDialog } from './UndoPersonDialog.tsx'
import { useResume } from './use-resume.ts'

/** Who was paused, by what, and the two things that a facilitator can do about it. */
export default function PauseNotices({ here }: { here: Here }) {
  return [...here.view.pauses.values()].map((pause) => (
    <PauseNotice key={pause.person} here={here} pause={pause} />
  ))
}

function PauseNotice({ here, pause }: { here: Here; pause: Pause }) {
  const text = useText()
  const [undoing, setUndoing] = useState(false)
  const resume = useResume(here)
  const person = here.view.people.find((one) => one.id === pause.person)
  const name = personName(person, text)
  const seconds = limits.massChangeMs / 1_000
  return (
    <>
      <Notice
        tone="warning"
        title={text('pause.notice', { name, count: pause.records, seconds })}
        action={
          <div className={styles.row}>
            {person && <Button onClick={() => setUndoing(true)}>{text('pause.undo')}</Button>}
            <Button variant="quiet" busy={resume.busy} onClick={() => void resume.run(pause.person, name)}>
              {text('pause.resume')}
            </Button>
          </div>
        }
      >
        {text('pause.hint')}
      </Notice>
      {undoing && person && (
        <UndoPersonDialog here={here} person={person} onClose={() => setUndoing(false)} />
      )}
    </>
  )
}
