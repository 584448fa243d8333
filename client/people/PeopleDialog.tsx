import { Ellipsis, Play, Undo2, UserMinus } from 'lucide-react'
import { useState } from 'react'
import type { Person } from '../../shared/domain/person.ts'
import { useCommand } from '../api/index.ts'
import { usePeopleHere } from '../connection/index.ts'
import { UndoPersonDialog } from '../facilitation/order/UndoPersonDialog.tsx'
import { useResume } from '../facilitation/order/use-resume.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import {
  ConfirmDialog,
  classes,
  Dialog,
  Empty,
  IconButton,
  Menu,
  type MenuItem,
  TextField,
  toast,
} from '../ui/index.ts'
import { Avatar } from './Avatar.tsx'
import { DoorSwitch } from './DoorSwitch.tsx'
import { FormerPeople } from './FormerPeople.tsx'
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
  const [asked, setAsked] = useState<{ about: 'remove' | 'undo'; person: Person } | null>(null)
  const connected = new Set(usePeopleHere().map((one) => one.person))
  const people = here.view.people.filter((one) => one.gone === 'no' && one.role !== 'viewer')
  const former = here.view.people.filter((one) => one.gone === 'former' && one.role !== 'viewer')
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
              onAsk={(about) => setAsked({ about, person })}
            />
          ))}
        </ul>
        <FormerPeople here={here} people={former} />
      </div>
      {asked?.about === 'remove' && (
        <RemoveQuestion here={here} person={asked.person} onClose={() => setAsked(null)} />
      )}
      {asked?.about === 'undo' && (
        <UndoPersonDialog here={here} person={asked.person} onClose={() => setAsked(null)} />
      )}
    </Dialog>
  )
}

type RowProps = {
  here: Here
  person: Person
  isConnected: boolean
  onAsk: (about: 'remove' | 'undo') => void
}

function Row(props: RowProps) {
  const { here, person, isConnected } = props
  const text = useText()
  const [language] = useLanguage()
  const group = groupOf(here.view.workshop.groups, person.group)
  const name = personName(person, text)
  const isPaused = here.view.pauses.has(person.id)
  const about = [
    person.id === here.me?.id && text('board.you'),
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
        <span className={styles.group}>
          {about.join(' · ')}
          {isPaused && <strong className={styles.paused}> · {text('pause.state')}</strong>}
        </span>
      </span>
      <PersonActions {...props} name={name} isPaused={isPaused} />
    </li>
  )
}

function PersonActions({
  here,
  person,
  name,
  isPaused,
  onAsk,
}: RowProps & { name: string; isPaused: boolean }) {
  const text = useText()
  const resume = useResume(here)
  const items: MenuItem[] = [
    {
      label: text('undo.short'),
      icon: <Undo2 size={18} aria-hidden="true" />,
      onSelect: () => onAsk('undo'),
    },
  ]
  if (isPaused) {
    items.push({
      label: text('pause.resume'),
      icon: <Play size={18} aria-hidden="true" />,
      onSelect: () => void resume.run(person.id, name),
    })
  }
  if (person.id !== here.me?.id) {
    items.push('line', {
      label: text('facilitation.removePerson', { name }),
      icon: <UserMinus size={18} aria-hidden="true" />,
      danger: true,
      onSelect: () => onAsk('remove'),
    })
  }
  return (
    <Menu
      trigger={
        <IconButton label={text('undo.actions', { name })}>
          <Ellipsis size={20} aria-hidden="true" />
        </IconButton>
      }
      items={items}
    />
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
