import { type FormEvent, useState } from 'react'
import { limits } from '../../../shared/wire/limits.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Door.module.css'
import type { EntranceProps } from './entrance-props.ts'
import { joinGap } from './join-gap.ts'
import { useJoin } from './use-join.ts'

/** Facilitators say who they are; a screen that only watches says nothing. */
export function GuestForm(props: EntranceProps & { another: boolean }) {
  return props.door.role === 'facilitator' ? <FacilitatorForm {...props} /> : <ViewerForm {...props} />
}

function FacilitatorForm({ door, doorKey, another, onOutdated }: EntranceProps & { another: boolean }) {
  const text = useText()
  const [language] = useLanguage()
  const [name, setName] = useState('')
  const [group, setGroup] = useState(() => unsaid(door.groups))
  const [tried, setTried] = useState(false)
  const { join, busy, problem } = useJoin({ door, doorKey, another })
  const gap = joinGap({ name, group: group || 'none', needed: true })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!gap) void join(name, group)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={text('door.name')}
        value={name}
        onChange={setName}
        autoComplete="name"
        autoCapitalize="words"
        error={tried && gap?.field === 'name' ? text(gap.words, { max: limits.nameChars }) : null}
      />
      <Select
        label={text('door.group')}
        value={group}
        onChange={setGroup}
        options={door.groups.map(({ id, name: names }) => ({ value: id, label: names[language] }))}
        {...(group === '' && { placeholder: '' })}
      />
      <ProblemNotice
        problem={problem}
        {...(problem?.code === 'consent_outdated' && { onRetry: onOutdated })}
      />
      <Button type="submit" variant="primary" size="large" wide busy={busy}>
        {text('door.joinFacilitator')}
      </Button>
      <p className={styles.consent}>{text('door.consent')}</p>
    </form>
  )
}

function ViewerForm({ door, doorKey, another }: EntranceProps & { another: boolean }) {
  const text = useText()
  const { join, busy, problem } = useJoin({ door, doorKey, another })
  return (
    <div className={styles.form}>
      <p>{text('door.viewerLead')}</p>
      <ProblemNotice problem={problem} />
      <Button variant="primary" size="large" wide busy={busy} onClick={() => void join('', '')}>
        {text('door.joinViewer')}
      </Button>
    </div>
  )
}

/** The group of those who rather not say; nothing where the workshop has none. */
const unsaid = (groups: readonly { id: string }[]): string =>
  groups.find(({ id }) => id === 'undisclosed')?.id ?? ''
