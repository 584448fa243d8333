import { useState } from 'react'
import type { ResponseOf } from '../../../shared/wire/http.ts'
import { useSession } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Busy } from '../../ui/Busy.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { NeedsSignIn } from '../sign-in/NeedsSignIn.tsx'
import { ImportForm } from './ImportForm.tsx'
import { NewWorkshopForm } from './NewWorkshopForm.tsx'
import type { WholeFile } from './plan-file.ts'
import { WorkshopMade } from './WorkshopMade.tsx'

/** Choose a template, say what it is about, and get the links to send. */
export default function NewWorkshopPage() {
  const text = useText()
  const session = useSession()
  const [made, setMade] = useState<ResponseOf<'createWorkshop'> | null>(null)
  const [whole, setWhole] = useState<WholeFile | null>(null)
  if (session.isPending) return <Busy />
  if (session.data && !session.data.organiser) return <NeedsSignIn />
  if (made)
    return (
      <Page title={text('home.madeTitle')} narrow>
        <WorkshopMade made={made} />
      </Page>
    )
  return (
    <Page title={text('home.new')} narrow>
      <ProblemNotice problem={session.error} onRetry={() => void session.refetch()} />
      {whole ? (
        <ImportForm whole={whole} onDrop={() => setWhole(null)} onMade={setMade} />
      ) : (
        <NewWorkshopForm onMade={setMade} onWhole={setWhole} />
      )}
    </Page>
  )
}
