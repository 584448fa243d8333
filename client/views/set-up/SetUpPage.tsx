import { type FormEvent, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { useCommand, useSession } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from '../sign-in/Account.module.css'
import { type Account, accountGap } from './account-gap.ts'
import { useSetUpToken } from './use-set-up-token.ts'

const nobody: Account = { name: '', email: '', passphrase: '' }

/** The first page of a new server: one organiser makes the account, with the link that the server printed. */
export default function SetUpPage() {
  const text = useText()
  const session = useSession()
  const token = useSetUpToken()
  if (session.data && !session.data.setupNeeded) return <AlreadySetUp />
  return (
    <Page title={text('home.setUpTitle')} narrow>
      <p>{text('home.setUpLead')}</p>
      {token ? <SetUpForm token={token} /> : <Notice tone="warning">{text('home.setUpNoLink')}</Notice>}
    </Page>
  )
}

function SetUpForm({ token }: { token: string }) {
  const text = useText()
  const [, navigate] = useLocation()
  const [account, setAccount] = useState(nobody)
  const [tried, setTried] = useState(false)
  const setUp = useCommand('setUp', { quiet: true })
  const gap = accountGap(account)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!gap && (await setUp.run({ body: { ...account, token } }))) navigate('/', { replace: true })
  }
  const field = (name: keyof Account) => ({
    value: account[name],
    onChange: (value: string) => setAccount({ ...account, [name]: value }),
    error: tried && gap?.field === name ? text(gap.words) : null,
  })
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField label={text('home.name')} autoComplete="name" {...field('name')} />
      <TextField label={text('home.email')} type="email" autoComplete="email" {...field('email')} />
      <TextField
        label={text('home.passphrase')}
        hint={text('home.passphraseHint')}
        type="password"
        autoComplete="new-password"
        {...field('passphrase')}
      />
      <ProblemNotice problem={setUp.problem} />
      <Button type="submit" variant="primary" size="large" wide busy={setUp.busy}>
        {text('home.setUp')}
      </Button>
    </form>
  )
}

function AlreadySetUp() {
  const text = useText()
  return (
    <Page title={text('home.setUpTitle')} narrow>
      <p>{text('home.setUpDone')}</p>
      <div>
        <Link href="/sign-in" className={buttonClass({ variant: 'primary' })}>
          {text('home.signIn')}
        </Link>
      </div>
    </Page>
  )
}
