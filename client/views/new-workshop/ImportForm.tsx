import { useState } from 'react'
import type { ResponseOf } from '../../../shared/wire/http.ts'
import { setActingPerson, useCommand } from '../../api/index.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import styles from './NewWorkshop.module.css'
import type { WholeFile } from './plan-file.ts'

type Answer = ResponseOf<'importWorkshop'>
type ImportFormProps = {
  whole: WholeFile
  onDrop: () => void
  onMade: (made: NonNullable<Answer['made']>) => void
}

/** A whole workshop from a file: what it is, and everything that is wrong with it. */
export function ImportForm({ whole, onDrop, onMade }: ImportFormProps) {
  const text = useText()
  const { dateTime } = useFormats()
  const [problems, setProblems] = useState<Answer['problems']>([])
  const bring = useCommand('importWorkshop', { quiet: true })
  const submit = async () => {
    const answer = await bring.run({ body: { text: whole.text } })
    setProblems(answer?.problems ?? [])
    if (!answer?.made) return
    setActingPerson(answer.made.workshop, answer.made.person)
    onMade(answer.made)
  }
  return (
    <div className={styles.form}>
      {whole.about && (
        <Notice title={text('archive.taken', { ...whole.about, date: dateTime(whole.about.exportedAt) })}>
          {text('archive.takenWhat')}
        </Notice>
      )}
      <Problems problems={problems} />
      <ProblemNotice problem={bring.problem} />
      <div className={styles.actions}>
        <Button variant="primary" size="large" busy={bring.busy} onClick={() => void submit()}>
          {text('archive.import')}
        </Button>
        <Button variant="quiet" size="large" onClick={onDrop}>
          {text('archive.drop')}
        </Button>
      </div>
    </div>
  )
}

function Problems({ problems }: { problems: Answer['problems'] }) {
  const text = useText()
  if (problems.length === 0) return null
  return (
    <Notice tone="error" title={text('archive.refused', { count: problems.length })}>
      <ul className={styles.problems}>
        {problems.map(({ at, message, detail }) => (
          <li key={`${at} ${message}`}>
            {message}
            {at && (
              <>
                {' '}
                <span className="visually-hidden">{text('archive.refusedAt')}</span> <code>{at}</code>
              </>
            )}
            {detail && <span className={styles.detail}> ({detail})</span>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
