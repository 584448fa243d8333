import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import { useInvitations } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Busy } from '../../ui/Busy.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { WorkshopState } from '../workshop/WorkshopState.tsx'
import { AddInvitations } from './AddInvitations.tsx'
import { InvitationCards } from './InvitationCards.tsx'
import { InvitationList } from './InvitationList.tsx'
import styles from './Invitations.module.css'

/** Personal links: made from a list, handed out one by one, renewed and withdrawn. On paper, a page of cards. */
export default function InvitationsPage() {
  return <WorkshopState hasBoard={false}>{(here) => <Invitations here={here} />}</WorkshopState>
}

function Invitations({ here }: { here: Here }) {
  const text = useText()
  const { workshop } = here.view
  const back = (
    <Link href={`/w/${workshop.id}/settings`} className={buttonClass({ variant: 'plain' })}>
      <ArrowLeft size={18} aria-hidden="true" />
      <span className="sign-alone-when-narrow">{text('home.settings')}</span>
    </Link>
  )
  return (
    <Page title={text('entry.invitationsTitle', { title: workshop.title })} narrow tools={back}>
      {here.role === 'facilitator' ? (
        <ForFacilitators here={here} />
      ) : (
        <Notice tone="warning">{text('home.facilitatorsOnly')}</Notice>
      )}
    </Page>
  )
}

function ForFacilitators({ here }: { here: Here }) {
  const text = useText()
  const { data, error, isPending, refetch } = useInvitations(here.workshop)
  const { openness } = here.view.workshop
  return (
    <>
      <div className={styles.screen}>
        <p>{text('entry.invitationsAbout')}</p>
        {openness !== 'invited' && <Notice>{text('entry.invitationsOpenness')}</Notice>}
        {isPending && <Busy />}
        {data && <InvitationList here={here} invitations={data.invitations} />}
        {!data && <ProblemNotice problem={error} onRetry={() => void refetch()} />}
        <AddInvitations here={here} />
      </div>
      {data && <InvitationCards here={here} invitations={data.invitations} />}
    </>
  )
}
