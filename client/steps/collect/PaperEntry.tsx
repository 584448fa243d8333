import { type ReactNode, useState } from 'react'
import type { Group } from '../../../shared/domain/group.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { Select } from '../../ui/index.ts'
import styles from '../step.module.css'
import collect from './collect.module.css'

/** Facilitators copy cards for people without a device: whose group, then the same form as everybody has. */
export function PaperEntry(props: { groups: readonly Group[]; children: (group: string) => ReactNode }) {
  const { groups, children } = props
  const text = useText()
  const [language] = useLanguage()
  const [group, setGroup] = useState('')
  return (
    <details className={collect.paper}>
      <summary>{text('cards.paper')}</summary>
      <div className={styles.stack}>
        <p className={styles.quiet}>{text('cards.paperHint')}</p>
        <Select
          label={text('cards.paperGroup')}
          value={group}
          placeholder={text('cards.fieldChoose')}
          onChange={setGroup}
          options={groups.map((one) => ({ value: one.id, label: one.name[language] }))}
        />
        {group !== '' && children(group)}
      </div>
    </details>
  )
}
