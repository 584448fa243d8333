import { Tabs as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import styles from './Tabs.module.css'

export type Tab = { id: string; label: ReactNode; content: ReactNode }
export type TabsProps = {
  /** Names the row of tabs for screen readers. */
  label: string
  tabs: readonly Tab[]
  value?: string
  onChange?: (id: string) => void
}

/** Uncontrolled without `value`: then the first tab is open. */
export function Tabs({ label, tabs, value, onChange }: TabsProps) {
  const controlled = value === undefined ? { defaultValue: tabs[0]?.id ?? '' } : { value }
  return (
    <Primitive.Root {...controlled} {...(onChange && { onValueChange: onChange })}>
      <Primitive.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Primitive.Trigger key={tab.id} className={styles.tab} value={tab.id}>
            {tab.label}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.id} className={styles.content} value={tab.id}>
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  )
}
