import { Combine, Ellipsis, Split } from 'lucide-react'
import { useState } from 'react'
import type { Theme } from '../../../shared/domain/theme.ts'
import { categoriesOf } from '../../../shared/steps/cluster/axes.ts'
import { useText } from '../../i18n/index.ts'
import { IconButton, Menu } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'

/** Fixed categories are the facilitator's. */
export const mayChangeThemes = ({ step, here }: Pick<Scene, 'step' | 'here'>): boolean =>
  here.role === 'facilitator' || categoriesOf(step).length === 0

/** What is done with a theme now and then: merge it with another one, split it. */
export function ThemeMenu({ step, here, theme }: Pick<Scene, 'step' | 'here'> & { theme: Theme }) {
  const text = useText()
  const [open, setOpen] = useState<'merge' | 'split' | null>(null)
  const title = theme.title || text('steps.themeUntitled')
  const others = here.view.themes.filter((one) => one.step === step.id && one.id !== theme.id)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        trigger={
          <IconButton label={text('themes.more', { title })}>
            <Ellipsis size={18} aria-hidden="true" />
          </IconButton>
        }
        items={[
          {
            label: text('themes.merge'),
            icon: <Combine size={18} aria-hidden="true" />,
            disabled: others.length === 0,
            onSelect: () => setOpen('merge'),
          },
          {
            label: text('themes.split'),
            icon: <Split size={18} aria-hidden="true" />,
            disabled: theme.cards.length === 0,
            onSelect: () => setOpen('split'),
          },
        ]}
      />
      {open === 'merge' && <MergeDialog here={here} theme={theme} others={others} onClose={close} />}
      {open === 'split' && <SplitDialog here={here} theme={theme} onClose={close} />}
    </>
  )
}
