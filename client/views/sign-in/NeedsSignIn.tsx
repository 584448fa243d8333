import { Link } from 'wouter'
import { useText } from '../../i18n/index.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'

export function NeedsSignIn() {
  const text = useText()
  return (
    <Page title={text('home.signInFirst')} narrow>
      <p>{text('home.signInLead')}</p>
      <div>
        <Link href="/sign-in" className={buttonClass({ variant: 'primary' })}>
          {text('home.signIn')}
        </Link>
      </div>
    </Page>
  )
}
