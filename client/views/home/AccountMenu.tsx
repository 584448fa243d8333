import { LogOut, UserRound } from 'lucide-react'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import styles from './HomePage.module.css'

export function AccountMenu({ name }: { name: string }) {
  const text = useText()
  const signOut = useCommand('signOut')
  return (
    <Menu
      trigger={
        <Button variant="quiet" icon={<UserRound size={18} aria-hidden="true" />}>
          <span className={styles.account}>{name}</span>
        </Button>
      }
      items={[
        {
          label: text('home.signOut'),
          icon: <LogOut size={18} aria-hidden="true" />,
          onSelect: () => void signOut.run(),
        },
      ]}
    />
  )
}
