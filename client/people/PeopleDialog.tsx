import { useState } from 'react'
import type { Person } from '../../shared/domain/person.ts'
import { useCommand } from '../api/index.ts'
import { usePeopleHere } from '../connection/index.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import { Button, ConfirmDialog, classes, Dialog, Empty, TextField, toast } from '../ui/index.ts'
import { Avatar } from './Avatar.tsx'
import { DoorSwitch } from './DoorSwitch.tsx'
import { groupOf } from './group-of.ts'
import type { Here } from './here.ts'
import styles from './people.module.css'
import { personName } from './person-name.ts'

/** From so many people on, a list needs a way to find one. */
const searchFrom = 12

/** Everybody who has joined, who is connected now, and the way to remove somebody. */
export function PeopleDialog({ here, onClose }: { here: Here; onClose: () => void }) {
  const text = useText()
  const [sought, setSought] = useState('')
  const [asked, setAsked] = useState<Person | null>(null)
  const connected = new Set(usePeopleHere().map((one) => one.person))
  const people = here.view.people.filter((one) => one.gone === 'no' && one.role !== 'viewer')
  const found = people.filter((one) => personName(one, text).toLowerCase().includes(sought.toLowerCase()))
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={text('facilitation.peopleTitle')}
      description={`${text('facilitation.peopleAll', { count: people.length })} · ${text(
        'facilitation.peopleHere',
        {
          count: people.filter((one) => connected.has(one.id)).length,
        },
      )}`}
    >
      <div className={styles.dialogStack}>
        <DoorSwitch here={here} />
        {people.length >= searchFrom && (
          <TextField
            label={text('facilitation.peopleSearch')}
            type="search"
            value={sought}
            onChange={setSought}
          />
        )}
        {people.length === 0 && <Empty title={text('facilitation.peopleEmpty')} />}
        <ul className={styles.rows}>
          {found.map((person) => (
            <Row
              key={person.id}
              here={here}
              person={person}
              isConnected={connected.has(person.id)}
              onRemove={() => setAsked(person)}
            />
          ))}
        </ul>
      </div>
      {asked && <RemoveQuestion here={here} person={asked} onClose={() => setAsked(null)} />}
    </Dialog>
  )
}

function Row(props: { here: Here; person: Person; isConnected: boolean; onRemove: () => void }) {
  const { here, person, isConnected, onRemove } = props
  const text = useText()
  const [language] = useLanguage()
  const group = groupOf(here.view.workshop.groups, person.group)
  const name = personName(person, text)
  const isMe = person.id === here.me?.id
  const about = [
    isMe && text('board.you'),
    person.role === 'facilitator' ? text('board.facilitator') : group.name[language],
    text(isConnected ? 'facilitation.connected' : 'facilitation.notConnected'),
  ].filter(Boolean)
  return (
    <li className={styles.person}>
      <span className={classes(!isConnected && styles.away)}>
        <Avatar name={name} group={group} />
      </span>
      <span className={styles.name}>
        {name}
        <span className={styles.group}>{about.join(' · ')}</span>
      </span>
      {!isMe && (
        <Button variant="quiet" aria-label={text('facilitation.removePerson', { name })} onClick={onRemove}>
          {text('facilitation.remove')}
        </Button>
      )}
    </li>
  )
}

function RemoveQuestion({ here, person, onClose }: { here: Here; person: Person; onClose: () => void }) {
  const text = useText()
  const remove = useCommand('removePerson')
  const name = personName(person, text)
  const confirm = async () => {
    const done = await remove.run({ params: { w: here.workshop, p: person.id } })
    onClose()
    if (done) toast(text('facilitation.removed', { name }))
  }
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={text('facilitation.removePerson', { name })}
      confirm={text('facilitation.removeYes')}
      busy={remove.busy}
      onConfirm={() => void confirm()}
    >
      {text('facilitation.removeAsk', { name })}
    </ConfirmDialog>
  )
}
