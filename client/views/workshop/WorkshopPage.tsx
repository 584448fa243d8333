import { useLayoutEffect, useState } from 'react'
import { actingPerson, setActingPerson, useSession } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Busy } from '../../ui/Busy.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import type { Acting } from './acting.ts'
import { NotInside } from './NotInside.tsx'
import { actingSeat } from './screen-for.ts'
import { type Wanted, WorkshopScreen } from './WorkshopScreen.tsx'

/** Settles who acts in this tab before anything of the workshop is loaded. */
export default function WorkshopPage({ workshop, screen }: { workshop: string; screen: Wanted }) {
  const text = useText()
  const session = useSession()
  if (session.isPending) return <Busy />
  if (!session.data)
    return (
      <Page title={text('common.product')} narrow>
        <ProblemNotice problem={session.error} onRetry={() => void session.refetch()} />
      </Page>
    )
  const seats = session.data.seats.filter((seat) => seat.workshop === workshop)
  const seat = actingSeat(seats, actingPerson(workshop))
  if (!seat) return <NotInside />
  return (
    <Seated key={seat.person} acting={{ workshop, person: seat.person, role: seat.role }} screen={screen} />
  )
}

/** Requests read who acts from this tab's storage, so it must be written before the first of them. */
function Seated({ acting, screen }: { acting: Acting; screen: Wanted }) {
  const [settled, setSettled] = useState(false)
  useLayoutEffect(() => {
    setActingPerson(acting.workshop, acting.person)
    setSettled(true)
  }, [acting.workshop, acting.person])
  return settled ? <WorkshopScreen acting={acting} wanted={screen} /> : null
}
