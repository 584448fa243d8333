import { useState } from 'react'
import { useText } from '../../i18n/index.ts'
import { Notice } from '../../ui/Notice.tsx'
import { AlreadyHere } from './AlreadyHere.tsx'
import { DoorClosed } from './DoorClosed.tsx'
import { DoorHead } from './DoorHead.tsx'
import type { EntranceProps } from './entrance-props.ts'
import { GuestForm } from './GuestForm.tsx'
import { ParticipantForm } from './ParticipantForm.tsx'
import { TrustCardBox } from './TrustCardBox.tsx'

/** One of three doors, by the role that the link gives. */
export function Entrance({ door, doorKey, onOutdated }: EntranceProps) {
  const text = useText()
  const here = door.you.filter((person) => person.role === door.role)
  const [another, setAnother] = useState(false)
  if (here.length > 0 && !another)
    return (
      <>
        <DoorHead door={door} />
        <AlreadyHere door={door} people={here} onAnother={() => setAnother(true)} />
      </>
    )
  return (
    <>
      <DoorHead door={door} />
      {door.role !== 'viewer' && <TrustCardBox card={door.trustCard} />}
      {door.role !== 'viewer' && door.ownership === 'shared' && (
        <Notice>{text('commit.ownershipAtDoor')}</Notice>
      )}
      <Form {...{ door, doorKey, onOutdated, another: here.length > 0 }} />
    </>
  )
}

function Form(props: EntranceProps & { another: boolean }) {
  if (props.door.role !== 'participant') return <GuestForm {...props} />
  if (!props.door.doorOpen) return <DoorClosed onRetry={props.onOutdated} />
  return <ParticipantForm {...props} />
}
