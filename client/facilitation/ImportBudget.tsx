import { FileUp } from 'lucide-react'
import { useState } from 'react'
import type { ResponseOf } from '../../shared/wire/http.ts'
import { limits } from '../../shared/wire/limits.ts'
import { useCommand } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import { Button, Dialog, FileField, Notice, toast } from '../ui/index.ts'
import styles from './facilitation.module.css'

type Problems = ResponseOf<'importBudget'>['problems']

/** A `.pb` file becomes a step of projects and a vote on them; what is wrong with it is told by line. */
export function ImportBudget({ workshop, onClose }: { workshop: string; onClose: () => void }) {
  const text = useText()
  const [problems, setProblems] = useState<Problems>([])
  const [isTooLarge, setTooLarge] = useState(false)
  const { run, busy } = useCommand('importBudget')
  const take = async (file: File) => {
    setProblems([])
    setTooLarge(file.size > limits.maxImportBytes)
    if (file.size > limits.maxImportBytes) return
    const answer = await run({ params: { w: workshop }, body: { text: await file.text() } })
    if (!answer) return
    setProblems(answer.problems)
    if (!answer.steps) return
    toast(text('budget.import.done', { count: answer.options.length }))
    onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={text('budget.import.title')}
      description={text('budget.import.what')}
    >
      <div className={styles.editor}>
        <FileField
          label={text('budget.import.file')}
          accept=".pb,text/plain"
          disabled={busy}
          onFile={(file) => void take(file)}
        />
        {isTooLarge && (
          <Notice tone="error">
            {text('budget.import.tooLarge', { max: limits.maxImportBytes / 1024 / 1024 })}
          </Notice>
        )}
        {problems.length > 0 && (
          <Notice tone="error">
            <p>{text('budget.import.problems')}</p>
            <ul>
              {problems.map(({ line, message }) => (
                <li key={`${line} ${message}`}>
                  {text('budget.import.line', { line })}: {message}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

/** Opens it, beside the other ways to add to an agenda. */
export function ImportBudgetButton({ onOpen }: { onOpen: () => void }) {
  const text = useText()
  return (
    <Button variant="quiet" icon={<FileUp size={18} aria-hidden="true" />} onClick={onOpen}>
      {text('budget.import.open')}
    </Button>
  )
}
