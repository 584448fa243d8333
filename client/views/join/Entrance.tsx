import { useCallback, useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { Notice } from '../../ui/Notice.tsx'
import { AlreadyHere } from './AlreadyHere.tsx'
import { ByInvitation } from './ByInvitation.tsx'
import { DoorClosed } from './DoorClosed.tsx'
import { DoorHead } from './DoorHead.tsx'
import type { EntranceProps } from './entrance-props.ts'
import { GuestForm } from './GuestForm.tsx'
import { InvitedAgain, InvitedForm } from './InvitedForm.tsx'
import { ParticipantForm } from './ParticipantForm.tsx'
import { TrustCardBox } from './TrustCardBox.tsx'
import { keepTicket, ticketFor } from './tickets.ts'
import { Waiting } from './Waiting.tsx'

/** The door as this link opens it: for many or for one person, straight in or with a facilitator's leave. */
export function Entrance({ door, doorKey, onOutdated }: EntranceProps) {
  const text = useText()
  const here = door.you.filter((person) => person.role === door.role)
  const [another, setAnother] = useState(false)
  const [ticket, setTicket] = useTicket(door.workshop)
  const endWaiting = useCallback(() => {
    setTicket(null)
    onOutdated()
  }, [setTicket, onOutdated])
  if (here.length > 0 && !another)
    return (
      <>
        <DoorHead door={door} />
        <AlreadyHere
          door={door}
          people={here}
          {...(!door.personal && { onAnother: () => setAnother(true) })}
        />
      </>
    )
  if (ticket && door.role === 'participant' && !door.personal)
    return (
      <>
        <DoorHead door={door} />
        <Waiting ticket={ticket} onEnd={endWaiting} />
      </>
    )
  return (
    <>
      <DoorHead door={door} />
      {door.role !== 'viewer' && <TrustCardBox card={door.trustCard} door={door} />}
      {door.role !== 'viewer' && door.ownership === 'shared' && (
        <Notice>{text('commit.ownershipAtDoor')}</Notice>
      )}
      <Form {...{ door, doorKey, onOutdated, another: here.length > 0, onWaiting: setTicket }} />
    </>
  )
}

function Form(props: EntranceProps & { another: boolean; onWaiting: (ticket: string) => void }) {
  const { door } = props
  if (door.personal?.hasCome) return <InvitedAgain {...props} personal={door.personal} />
  if (!door.doorOpen && door.role === 'participant') return <DoorClosed onRetry={props.onOutdated} />
  if (door.personal) return <InvitedForm {...props} personal={door.personal} />
  if (door.role !== 'participant') return <GuestForm {...props} />
  return door.openness === 'invited' ? (
    <ByInvitation onRetry={props.onOutdated} />
  ) : (
    <ParticipantForm {...props} />
  )
}

/** Kept on the device, and in memory where the device does not keep it. */
function useTicket(workshop: string): [string | null, (ticket: string | null) => void] {
  const [ticket, setTicket] = useState(() => ticketFor(workshop))
  const keep = useCallback(
    (next: string | null) => {
      keepTicket(workshop, next)
      setTicket(next)
    },
    [workshop],
  )
  return [ticket, keep]
}
