import { type FormEvent, useState } from 'react'
import type { ResponseOf } from '../../../shared/wire/http.ts'
import { limits } from '../../../shared/wire/limits.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button } from '../../ui/Button.tsx'
import { FileField } from '../../ui/FileField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './Invitations.module.css'

type Flaws = ResponseOf<'addInvitations'>['problems']
type InvitedRole = 'participant' | 'facilitator'

/** From a pasted or chosen list; whatever is wrong with it is told by line, and the list stays as it was typed. */
export function AddInvitations({ here }: { here: Here }) {
  const text = useText()
  const [list, setList] = useState('')
  const [role, setRole] = useState<InvitedRole>('participant')
  const [flaws, setFlaws] = useState<Flaws>([])
  const { run, busy, problem } = useCommand('addInvitations', { quiet: true })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const made = await run({ params: { w: here.workshop }, body: { text: list, role } })
    if (!made) return
    setFlaws(made.problems)
    if (made.problems.length > 0) return
    setList('')
    toast(text('entry.listMade', { count: made.added }), { tone: 'success' })
  }
  return (
    <section className={styles.section} aria-labelledby="add">
      <h2 id="add" className={styles.heading}>
        {text('entry.add')}
      </h2>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextArea
          label={text('entry.list')}
          hint={text('entry.listHint')}
          rows={6}
          placeholder={text('entry.listExample')}
          value={list}
          onChange={setList}
        />
        <ListFile onList={setList} />
        <Select<InvitedRole>
          label={text('entry.listRole')}
          value={role}
          onChange={setRole}
          options={(['participant', 'facilitator'] as const).map((value) => ({
            value,
            label: text(`common.role.${value}`),
          }))}
        />
        {flaws.length > 0 && (
          <Notice tone="error" title={text('entry.listFlaws')}>
            <ul className={styles.flaws}>
              {flaws.map(({ line, problem: flaw, words }) => (
                <li key={`${line} ${flaw}`}>{text(`entry.flaw.${flaw}`, { line, words })}</li>
              ))}
            </ul>
          </Notice>
        )}
        <ProblemNotice problem={problem} />
        <div>
          <Button type="submit" variant="primary" busy={busy}>
            {text('entry.listMake')}
          </Button>
        </div>
      </form>
    </section>
  )
}

/** The file's lines come into the field, where they can be read and mended before anything is made. */
function ListFile({ onList }: { onList: (text: string) => void }) {
  const text = useText()
  const [problem, setProblem] = useState<'entry.fileTooLarge' | 'entry.fileUnreadable' | null>(null)
  const take = async (file: File) => {
    if (file.size > limits.maxCommandBytes) return setProblem('entry.fileTooLarge')
    try {
      onList(await file.text())
      setProblem(null)
    } catch {
      setProblem('entry.fileUnreadable')
    }
  }
  return (
    <div className={styles.file}>
      <FileField
        label={text('entry.listFile')}
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onFile={(file) => void take(file)}
      />
      {problem && <Notice tone="error">{text(problem)}</Notice>}
    </div>
  )
}
