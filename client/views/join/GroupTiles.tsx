import { useId } from 'react'
import type { Group } from '../../../shared/domain/group.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { GroupMark } from '../../ui/GroupMark.tsx'
import styles from './GroupTiles.module.css'

type GroupTilesProps = {
  groups: readonly Group[]
  value: string
  onChange: (group: string) => void
  optional: boolean
  error: string | null
}

/** Big tiles, one choice; arrow keys move between them as in any set of radio buttons. */
export function GroupTiles({ groups, value, onChange, optional, error }: GroupTilesProps) {
  const text = useText()
  const [language] = useLanguage()
  const id = useId()
  return (
    <fieldset className={styles.set} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>
        {text('door.group')}{' '}
        {optional && <span className={styles.optional}>({text('common.optional')})</span>}
      </legend>
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div className={styles.tiles}>
        {groups.map((group) => (
          <label key={group.id} className={styles.tile}>
            <input
              type="radio"
              className={styles.radio}
              name={id}
              value={group.id}
              checked={group.id === value}
              onChange={() => onChange(group.id)}
            />
            <GroupMark group={group} size={22} />
            <span className={styles.name} lang={language}>
              {group.name[language]}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
