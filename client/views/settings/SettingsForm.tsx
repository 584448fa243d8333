import { type FormEvent, useState } from 'react'
import { licenceOf } from '../../../shared/domain/licence.ts'
import { ownershipOf } from '../../../shared/domain/ownership.ts'
import type { Workshop } from '../../../shared/domain/workshop.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { classes } from '../../ui/classes.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { toast } from '../../ui/toast.tsx'
import { AboutFields } from './AboutFields.tsx'
import { LicenceField, OpennessField, OwnershipField } from './EntryFields.tsx'
import { GroupsEditor } from './GroupsEditor.tsx'
import styles from './Settings.module.css'
import { type Changes, type SettingsGap, settingsGap, withChanges } from './settings-draft.ts'
import { TrustCardFields } from './TrustCardFields.tsx'

/** Shows the workshop with what was changed here; only the changes are sent. */
export function SettingsForm({ workshop }: { workshop: Workshop }) {
  const text = useText()
  const { shown, change, gap, dirty, submit, busy, problem } = useSettings(workshop)
  const errorOf = (field: string) => (gap?.field === field ? text(gap.words, gap.params) : null)
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <section className={styles.section} aria-labelledby="about">
        <h2 id="about" className={styles.heading}>
          {text('home.about')}
        </h2>
        <AboutFields about={shown} onChange={change} errorOf={errorOf} />
        <OpennessField value={shown.openness} onChange={(openness) => change({ openness })} />
        <OwnershipField value={ownershipOf(shown)} onChange={(ownership) => change({ ownership })} />
        <LicenceField value={licenceOf(shown)} onChange={(licence) => change({ licence })} />
        <Checkbox
          label={text('home.summaryForParticipants')}
          hint={text('home.summaryForParticipantsHint')}
          checked={shown.summaryForParticipants}
          onChange={(summaryForParticipants) => change({ summaryForParticipants })}
        />
      </section>
      <GroupsEditor
        groups={shown.groups}
        onChange={(groups) => change({ groups })}
        error={gap?.words === 'home.groupNameMissing' ? text(gap.words) : null}
      />
      <TrustCardFields
        card={shown.trustCard}
        onChange={(trustCard) => change({ trustCard })}
        errorOf={errorOf}
      />
      <div className={classes(styles.save, dirty && styles.unsaved)}>
        <ProblemNotice problem={problem} />
        <Button type="submit" variant="primary" size="large" busy={busy} disabled={!dirty}>
          {text('home.saveChanges')}
        </Button>
        {dirty && <span className={styles.hint}>{text('home.unsaved')}</span>}
      </div>
    </form>
  )
}

function useSettings(workshop: Workshop) {
  const text = useText()
  const [changes, setChanges] = useState<Changes>({})
  const [gap, setGap] = useState<SettingsGap | null>(null)
  const { run, busy, problem } = useCommand('editWorkshop', { quiet: true })
  const shown = withChanges(workshop, changes)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const found = settingsGap(shown, new Date().toISOString().slice(0, 10))
    setGap(found)
    if (found || !(await run({ params: { w: workshop.id }, body: changes }))) return
    setChanges({})
    toast(text('home.changesSaved'), { tone: 'success' })
  }
  return {
    shown,
    gap,
    busy,
    problem,
    dirty: Object.keys(changes).length > 0,
    change: (part: Changes) => setChanges((before) => ({ ...before, ...part })),
    submit: (event: FormEvent) => void submit(event),
  }
}
