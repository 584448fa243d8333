import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Door.module.css'
import { useEnter } from './enter.ts'

/** Coming back on another device, as the same person, with one's own cards and ballot. */
export default function RejoinPage() {
  const text = useText()
  const enter = useEnter()
  const [code, setCode] = useState('')
  const [empty, setEmpty] = useState(false)
  const rejoin = useCommand('rejoin', { quiet: true })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setEmpty(code.trim() === '')
    if (code.trim() === '') return
    const place = await rejoin.run({ body: { code: code.trim() } })
    if (place) enter(place)
  }
  return (
    <Page title={text('door.rejoinTitle')} narrow>
      <p>{text('door.rejoinLead')}</p>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={text('door.rejoinCode')}
          hint={text('door.rejoinHint')}
          className={styles.code}
          value={code}
          onChange={setCode}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          error={empty ? text('door.rejoinMissing') : null}
        />
        <ProblemNotice problem={rejoin.problem} />
        <Button type="submit" variant="primary" size="large" wide busy={rejoin.busy}>
          {text('door.rejoin')}
        </Button>
      </form>
      <nav className={styles.ways} aria-label={text('home.otherWays')}>
        <Link href="/">{text('door.typeCode')}</Link>
      </nav>
    </Page>
  )
}
