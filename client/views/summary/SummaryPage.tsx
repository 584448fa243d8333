import { Link } from 'wouter'
import type { Role } from '../../../shared/domain/person.ts'
import { useSummary } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Busy, buttonClass, Page, ProblemNotice } from '../../ui/index.ts'
import { TroubleLine } from '../workshop/Trouble.tsx'
import { SummaryDocument } from './SummaryDocument.tsx'

/** The report of a workshop as it is now: to read, to print, to take along. */
export default function SummaryPage({ workshop, role }: { workshop: string; person: string; role: Role }) {
  const text = useText()
  const { data: summary, error, refetch } = useSummary(workshop)
  const back = (
    <Link className={buttonClass({ variant: 'quiet' })} href={`/w/${workshop}`}>
      {text('summary.back')}
    </Link>
  )
  const title = summary ? text('summary.title', { title: summary.workshop.title }) : text('summary.heading')
  return (
    <Page title={title} titleInside={summary !== undefined} tools={back}>
      <TroubleLine workshop={workshop} reader="watches" />
      {summary ? (
        <SummaryDocument summary={summary} isFacilitator={role === 'facilitator'} />
      ) : error ? (
        <ProblemNotice problem={error} onRetry={() => void refetch()} />
      ) : (
        <Busy label={text('summary.loading')} />
      )}
    </Page>
  )
}
