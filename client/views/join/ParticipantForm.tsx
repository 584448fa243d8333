import { type FormEvent, useState } from 'react'
import { limits } from '../../../shared/wire/limits.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Door.module.css'
import type { EntranceProps } from './entrance-props.ts'
import { GroupTiles } from './GroupTiles.tsx'
import { type JoinGap, joinGap } from './join-gap.ts'
import { useJoin } from './use-join.ts'

/** Name, group, one button. */
export function ParticipantForm({
  door,
  doorKey,
  onOutdated,
  another,
}: EntranceProps & { another: boolean }) {
  const text = useText()
  const [name, setName] = useState('')
  const [group, setGroup] = useState('')
  const [gap, setGap] = useState<JoinGap | null>(null)
  const { join, busy, problem } = useJoin({ door, doorKey, another })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = joinGap({ name, group, needed: door.openness === 'registered' })
    setGap(missing)
    if (!missing) void join(name, group)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={text('door.name')}
        hint={text('door.nameHint')}
        optional={door.openness === 'open_link'}
        value={name}
        onChange={setName}
        autoComplete="name"
        autoCapitalize="words"
        spellCheck={false}
        error={gap?.field === 'name' ? text(gap.words, { max: limits.nameChars }) : null}
      />
      <GroupTiles
        groups={door.groups}
        value={group}
        onChange={setGroup}
        optional={door.openness === 'open_link'}
        error={gap?.field === 'group' ? text(gap.words) : null}
      />
      <ProblemNotice
        problem={problem}
        {...(problem?.code === 'consent_outdated' && { onRetry: onOutdated })}
      />
      <div className={styles.go}>
        <p className={styles.consent}>{text('door.consent')}</p>
        <Button type="submit" variant="primary" size="large" wide busy={busy}>
          {text('door.join')}
        </Button>
      </div>
    </form>
  )
}
