import { Link } from 'wouter'
import { useSession } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Busy } from '../../ui/Busy.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { EnterByCode } from './EnterByCode.tsx'
import styles from './HomePage.module.css'
import { OrganiserHome } from './OrganiserHome.tsx'
import { SeatsHere } from './SeatsHere.tsx'

/** Anybody can type a code; an organiser also finds the workshops; the rest is a way back in. */
export default function HomePage() {
  const text = useText()
  const session = useSession()
  const organiser = session.data?.organiser ?? null
  if (session.isPending) return <Busy />
  return (
    <Page
      title={organiser ? text('home.workshops') : text('home.join')}
      titleInside
      narrow={!organiser}
      tools={organiser && <AccountMenu name={organiser.name} />}
    >
      <ProblemNotice problem={session.error} onRetry={() => void session.refetch()} />
      {organiser ? (
        <OrganiserHome />
      ) : (
        <>
          <EnterByCode />
          <SeatsHere seats={session.data?.seats ?? []} />
          <nav className={styles.ways} aria-label={text('home.otherWays')}>
            <Link href="/rejoin">{text('home.rejoin')}</Link>
            <Link href="/sign-in">{text('home.signIn')}</Link>
          </nav>
          {session.data?.setupNeeded && <p className={styles.quiet}>{text('home.setupNeeded')}</p>}
        </>
      )}
    </Page>
  )
}
