import { Plus, Trash2 } from 'lucide-react'
import type { Group } from '../../../shared/domain/group.ts'
import { groupMarks, type GroupMark as Mark } from '../../../shared/domain/group-marks.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { GroupMark } from '../../ui/GroupMark.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { maxGroups, withNewGroup } from './group-list.ts'
import styles from './Settings.module.css'

type GroupsEditorProps = {
  groups: readonly Group[]
  onChange: (groups: Group[]) => void
  error: string | null
}

export function GroupsEditor({ groups, onChange, error }: GroupsEditorProps) {
  const text = useText()
  const replace = (changed: Group) =>
    onChange(groups.map((group) => (group.id === changed.id ? changed : group)))
  return (
    <section className={styles.section} aria-labelledby="groups">
      <h2 id="groups" className={styles.heading}>
        {text('home.groups')}
      </h2>
      <p className={styles.hint}>{text('home.groupsHint')}</p>
      {error && <Notice tone="error">{error}</Notice>}
      <ul className={styles.groups}>
        {groups.map((group, index) => (
          <GroupRow
            key={group.id}
            group={group}
            number={index + 1}
            onChange={replace}
            onRemove={groups.length > 1 ? () => onChange(groups.filter(({ id }) => id !== group.id)) : null}
          />
        ))}
      </ul>
      {groups.length < maxGroups && (
        <div>
          <Button icon={<Plus size={18} aria-hidden="true" />} onClick={() => onChange(withNewGroup(groups))}>
            {text('home.groupAdd')}
          </Button>
        </div>
      )}
    </section>
  )
}

type GroupRowProps = {
  group: Group
  number: number
  onChange: (group: Group) => void
  /** Null for the last group: a workshop has at least one. */
  onRemove: (() => void) | null
}

function GroupRow({ group, number, onChange, onRemove }: GroupRowProps) {
  const text = useText()
  const [language] = useLanguage()
  const name = group.name[language] || text('home.groupNumber', { number })
  const rename = (part: Partial<Group['name']>) => onChange({ ...group, name: { ...group.name, ...part } })
  return (
    <li className={styles.group}>
      <div className={styles.groupMark}>
        <GroupMark group={group} size={22} />
        <Select<Mark>
          label={`${text('home.groupMark')}: ${name}`}
          labelHidden
          value={group.mark}
          onChange={(mark) => onChange({ ...group, mark })}
          options={groupMarks.map((mark) => ({ value: mark, label: text(`home.mark.${mark}`) }))}
        />
      </div>
      <TextField
        label={text('home.groupNameId')}
        lang="id"
        value={group.name.id}
        onChange={(id) => rename({ id })}
      />
      <TextField
        label={text('home.groupNameEn')}
        lang="en"
        value={group.name.en}
        onChange={(en) => rename({ en })}
      />
      <div className={styles.groupRow}>
        <Checkbox
          label={text('home.groupRequired')}
          checked={group.required}
          onChange={(required) => onChange({ ...group, required })}
        />
        {onRemove && (
          <IconButton label={text('home.groupRemove', { name })} onClick={onRemove}>
            <Trash2 size={20} aria-hidden="true" />
          </IconButton>
        )}
      </div>
    </li>
  )
}
