import { type FormEvent, useState } from 'react'
import { mayStayNameless } from '../../../shared/domain/openness.ts'
import { limits } from '../../../shared/wire/limits.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Door.module.css'
import type { EntranceProps } from './entrance-props.ts'
import { GroupTiles } from './GroupTiles.tsx'
import { type JoinGap, joinGap } from './join-gap.ts'
import { useAsk } from './use-ask.ts'
import { useJoin } from './use-join.ts'

/** Name, group, one button. */
export function ParticipantForm({
  door,
  doorKey,
  onOutdated,
  another,
  onWaiting,
}: EntranceProps & { another: boolean; onWaiting: (ticket: string) => void }) {
  const text = useText()
  const [name, setName] = useState('')
  const [group, setGroup] = useState('')
  const [gap, setGap] = useState<JoinGap | null>(null)
  const joining = useJoin({ door, doorKey, another })
  const asking = useAsk({ door, doorKey, onWaiting })
  const hasToAsk = door.openness === 'approved'
  const { busy, problem } = hasToAsk ? asking : joining
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = joinGap({ name, group, needed: !mayStayNameless(door.openness) })
    setGap(missing)
    if (!missing) void (hasToAsk ? asking.ask(name, group) : joining.join(name, group))
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={text('door.name')}
        hint={text('door.nameHint')}
        optional={mayStayNameless(door.openness)}
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
        optional={mayStayNameless(door.openness)}
        error={gap?.field === 'group' ? text(gap.words) : null}
      />
      <ProblemNotice
        problem={problem}
        {...(problem && hasChanged(problem.code) && { onRetry: onOutdated })}
      />
      <div className={styles.go}>
        <p className={styles.consent}>{text(hasToAsk ? 'entry.askLead' : 'door.consent')}</p>
        <Button type="submit" variant="primary" size="large" wide busy={busy}>
          {text(hasToAsk ? 'entry.ask' : 'door.join')}
        </Button>
      </div>
    </form>
  )
}

/** The door is another than the one that was shown: look at it again, with everything that was typed. */
const hasChanged = (code: string): boolean =>
  ['consent_outdated', 'approval_needed', 'invitation_needed', 'door_closed'].includes(code)
