import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Workshop } from '../../../shared/domain/workshop.ts'
import { forgetActingPerson, useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './Settings.module.css'

export function DeleteWorkshop({ workshop }: { workshop: Workshop }) {
  const text = useText()
  const [, navigate] = useLocation()
  const [asked, setAsked] = useState(false)
  const { run, busy } = useCommand('deleteWorkshop')
  const remove = async () => {
    if (!(await run({ params: { w: workshop.id } }))) return setAsked(false)
    forgetActingPerson(workshop.id)
    toast(text('home.deleted'), { tone: 'success' })
    navigate('/', { replace: true })
  }
  return (
    <section className={styles.section} aria-labelledby="delete">
      <h2 id="delete" className={styles.heading}>
        {text('home.deleteWorkshop')}
      </h2>
      <p>{text('home.deleteHint')}</p>
      <div>
        <Button variant="danger" onClick={() => setAsked(true)}>
          {text('home.deleteWorkshop')}
        </Button>
      </div>
      <ConfirmDialog
        open={asked}
        onClose={() => setAsked(false)}
        title={text('home.deleteTitle', { title: workshop.title })}
        confirm={text('home.deleteWorkshop')}
        onConfirm={() => void remove()}
        busy={busy}
      >
        {text('home.deleteQuestion')}
      </ConfirmDialog>
    </section>
  )
}
