import { Check } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Menu.module.css'

export type MenuItem =
  | 'line'
  | { heading: string }
  | {
      label: string
      icon?: ReactNode
      onSelect: () => void
      danger?: boolean
      disabled?: boolean
      /** Present for choices: which one holds now. */
      checked?: boolean
    }

export type MenuProps = {
  /** One button, e.g. an IconButton; it names the menu. */
  trigger: ReactElement
  items: readonly MenuItem[]
  align?: 'start' | 'center' | 'end'
}

export function Menu({ trigger, items, align = 'end' }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={styles.menu} align={align} sideOffset={6} collisionPadding={8}>
          {items.map((item, index) => (
            <Entry key={keyOf(item, index)} item={item} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

const keyOf = (item: MenuItem, index: number): string =>
  item === 'line' ? `line-${index}` : 'heading' in item ? item.heading : item.label

function Entry({ item }: { item: MenuItem }) {
  if (item === 'line') return <DropdownMenu.Separator className={styles.line} />
  if ('heading' in item)
    return <DropdownMenu.Label className={styles.heading}>{item.heading}</DropdownMenu.Label>
  const look = classes(styles.item, item.danger && styles.danger)
  if (item.checked === undefined)
    return (
      <DropdownMenu.Item className={look} disabled={item.disabled ?? false} onSelect={item.onSelect}>
        {item.icon}
        {item.label}
      </DropdownMenu.Item>
    )
  return (
    <DropdownMenu.CheckboxItem
      className={look}
      checked={item.checked}
      disabled={item.disabled ?? false}
      onSelect={item.onSelect}
    >
      {item.icon}
      {item.label}
      {item.checked && <Check className={styles.tick} size={18} aria-hidden="true" />}
    </DropdownMenu.CheckboxItem>
  )
}
