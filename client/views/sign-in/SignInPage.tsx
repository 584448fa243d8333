import { type FormEvent, useState } from 'react'
import { useLocation } from 'wouter'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Account.module.css'

/** For organisers only; participants never need an account. */
export default function SignInPage() {
  const text = useText()
  const [, navigate] = useLocation()
  const [email, setEmail] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const signIn = useCommand('signIn', { quiet: true })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await signIn.run({ body: { email: email.trim(), passphrase } })) navigate('/', { replace: true })
  }
  return (
    <Page title={text('home.signInTitle')} narrow>
      <p>{text('home.signInLead')}</p>
      <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={text('home.email')}
          type="email"
          autoComplete="username"
          value={email}
          onChange={setEmail}
        />
        <TextField
          label={text('home.passphrase')}
          type="password"
          autoComplete="current-password"
          value={passphrase}
          onChange={setPassphrase}
        />
        <ProblemNotice problem={signIn.problem} />
        <Button type="submit" variant="primary" size="large" wide busy={signIn.busy}>
          {text('home.signIn')}
        </Button>
      </form>
      <p className={styles.quiet}>{text('home.forgot')}</p>
    </Page>
  )
}
