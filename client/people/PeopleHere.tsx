import { Popover } from 'radix-ui'
import type { Group } from '../../shared/domain/group.ts'
import { type PresentPerson, usePeopleHere } from '../connection/index.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import { Button } from '../ui/index.ts'
import { Avatar } from './Avatar.tsx'
import { groupOf } from './group-of.ts'
import styles from './people.module.css'
import { personName } from './person-name.ts'

type PeopleHereProps = {
  groups: readonly Group[]
  me: string
  following: string | null
  onFollow: (person: string | null) => void
}

/** Drawn side by side; the number tells the rest. */
const avatarsShown = 4

/** Who is here now: faces and a number, and the list with the way to follow somebody. */
export function PeopleHere(props: PeopleHereProps) {
  const { groups } = props
  const text = useText()
  const people = usePeopleHere().filter((one) => one.role !== 'viewer')
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.trigger} aria-label={text('board.people', { count: people.length })}>
        <span className={styles.stack}>
          {people.slice(0, avatarsShown).map((one) => (
            <Avatar key={one.person} name={personName(one, text)} group={groupOf(groups, one.group)} />
          ))}
        </span>
        <span className={styles.count}>{people.length}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          aria-label={text('board.peopleTitle')}
          className={styles.popover}
          align="end"
          sideOffset={8}
          collisionPadding={12}
        >
          <h2 className={styles.title}>
            {text('board.peopleTitle')} ({people.length})
          </h2>
          <ul>
            {people.map((one) => (
              <PersonRow key={one.person} {...props} person={one} />
            ))}
          </ul>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

function PersonRow(props: PeopleHereProps & { person: PresentPerson }) {
  const { groups, me, following, onFollow, person } = props
  const text = useText()
  const [language] = useLanguage()
  const group = groupOf(groups, person.group)
  const name = personName(person, text)
  const isFollowed = following === person.person
  const about = [
    person.person === me && text('board.you'),
    person.role === 'facilitator' ? text('board.facilitator') : group.name[language],
  ].filter(Boolean)
  return (
    <li className={styles.person}>
      <Avatar name={name} group={group} />
      <span className={styles.name}>
        {name}
        <span className={styles.group}>{about.join(' · ')}</span>
      </span>
      {person.person !== me && (
        <Button
          variant="quiet"
          aria-pressed={isFollowed}
          aria-label={isFollowed ? text('board.stopFollowing') : text('board.follow', { name })}
          onClick={() => onFollow(isFollowed ? null : person.person)}
        >
          {text(isFollowed ? 'board.stopFollowing' : 'board.followShort')}
        </Button>
      )}
    </li>
  )
}
