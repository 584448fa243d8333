import { type FormEvent, useState } from 'react'
import { limits } from '../../../shared/wire/limits.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { GroupMark } from '../../ui/GroupMark.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Door.module.css'
import type { EntranceProps } from './entrance-props.ts'
import { GroupTiles } from './GroupTiles.tsx'
import { type JoinGap, joinGap } from './join-gap.ts'
import { useJoin } from './use-join.ts'

type InvitedProps = EntranceProps & { personal: { name: string; group: string } }

/** Greeted by name, with the group that they were invited for; a pseudonym stays possible. */
export function InvitedForm({ door, doorKey, onOutdated, personal }: InvitedProps) {
  const text = useText()
  const [language] = useLanguage()
  const [name, setName] = useState(personal.name)
  const [chosen, setGroup] = useState('')
  const [gap, setGap] = useState<JoinGap | null>(null)
  const { join, busy, problem } = useJoin({ door, doorKey, another: false })
  const given = door.groups.find(({ id }) => id === personal.group)
  const group = given?.id ?? chosen
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isGroupNeeded = door.role === 'participant' && door.openness !== 'open_link'
    const missing = joinGap({ name, group: isGroupNeeded ? group : group || 'none', needed: true })
    setGap(missing)
    if (!missing) void join(name, group)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={text('door.name')}
        hint={text('door.nameHint')}
        value={name}
        onChange={setName}
        autoComplete="name"
        spellCheck={false}
        error={gap?.field === 'name' ? text(gap.words, { max: limits.nameChars }) : null}
      />
      {given ? (
        <div className={styles.given}>
          <p>{text('entry.yourGroup')}</p>
          <p className={styles.givenGroup}>
            <GroupMark group={given} size={22} />
            <strong>{given.name[language]}</strong>
          </p>
          <p className={styles.facts}>{text('entry.groupWrong')}</p>
        </div>
      ) : (
        <GroupTiles
          groups={door.groups}
          value={chosen}
          onChange={setGroup}
          optional={door.role !== 'participant' || door.openness === 'open_link'}
          error={gap?.field === 'group' ? text(gap.words) : null}
        />
      )}
      <ProblemNotice
        problem={problem}
        {...(problem?.code === 'consent_outdated' && { onRetry: onOutdated })}
      />
      <div className={styles.go}>
        <p className={styles.consent}>{text('door.consent')}</p>
        <Button type="submit" variant="primary" size="large" wide busy={busy}>
          {text(door.role === 'facilitator' ? 'door.joinFacilitator' : 'door.join')}
        </Button>
      </div>
    </form>
  )
}

/** The same link on another device: one tap, and the same person. */
export function InvitedAgain({ door, doorKey, personal }: InvitedProps) {
  const text = useText()
  const { join, busy, problem } = useJoin({ door, doorKey, another: false })
  return (
    <section className={styles.here}>
      <p>{text('entry.welcomeBack')}</p>
      <ProblemNotice problem={problem} />
      <Button
        variant="primary"
        size="large"
        wide
        busy={busy}
        onClick={() => void join(personal.name, personal.group)}
      >
        {text('entry.continue', { name: personal.name })}
      </Button>
    </section>
  )
}
