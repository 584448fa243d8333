import { Plus, X } from 'lucide-react'
import { useId } from 'react'
import { useText } from '../../i18n/index.ts'
import { Button, IconButton, TextField } from '../../ui/index.ts'
import styles from '../step.module.css'
import look from './commit.module.css'
import { type MilestoneDraft, mostMilestones } from './draft.ts'

type Props = {
  milestones: readonly MilestoneDraft[]
  onChange: (milestones: MilestoneDraft[]) => void
  error: string | null
}

/** The way to the end in parts that can be seen, each with a day. */
export function MilestoneFields({ milestones, onChange, error }: Props) {
  const text = useText()
  const form = useId()
  // One more than any key of this form, so that no two rows share one.
  const nextKey = () =>
    `${form}${Math.max(0, ...milestones.map(({ key }) => Number(key.slice(form.length)) || 0)) + 1}`
  const change = (at: number, part: Partial<MilestoneDraft>) =>
    onChange(milestones.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <fieldset className={styles.tight}>
      <legend className={styles.heading}>{text('commit.milestones')}</legend>
      {milestones.map((one, at) => (
        <div key={one.key} className={look.milestone}>
          <TextField
            label={text('commit.milestone', { number: at + 1 })}
            maxLength={200}
            value={one.title}
            error={one.title.trim() ? null : error}
            onChange={(title) => change(at, { title })}
          />
          <TextField
            label={text('commit.milestoneDue', { number: at + 1 })}
            type="date"
            value={one.due}
            onChange={(due) => change(at, { due })}
          />
          <IconButton
            label={text('commit.removeMilestone', { number: at + 1 })}
            onClick={() => onChange(milestones.filter((_, index) => index !== at))}
          >
            <X size={18} aria-hidden="true" />
          </IconButton>
        </div>
      ))}
      {milestones.length < mostMilestones && (
        <div>
          <Button
            icon={<Plus size={18} aria-hidden="true" />}
            onClick={() => onChange([...milestones, { key: nextKey(), id: null, title: '', due: '' }])}
          >
            {text('commit.addMilestone')}
          </Button>
        </div>
      )}
    </fieldset>
  )
}
