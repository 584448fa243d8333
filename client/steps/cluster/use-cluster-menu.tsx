import { type ReactNode, useState } from 'react'
import { boardRight } from '../../../shared/domain/permissions.ts'
import { drawnAxes } from '../../../shared/steps/cluster/axes.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { PlaceDialog } from './PlaceDialog.tsx'
import { SplitDialog } from './SplitDialog.tsx'
import { mayChangeThemes } from './ThemeMenu.tsx'

type What = 'place' | 'merge' | 'split'
type Entry = { id: string; label: string; run(): void }

/** What the panel does with cards and themes, from their own menu on the board. */
export function useClusterMenu(here: Here): {
  entriesFor(shape: { id: string; kind: string }): Entry[]
  dialog: ReactNode
} {
  const text = useText()
  const board = useBoardView()
  const [open, setOpen] = useState<{ what: What; id: string; step: Step } | null>(null)
  const themesOf = (step: Step) => here.view.themes.filter((theme) => theme.step === step.id)
  return {
    entriesFor({ id, kind }) {
      const region = board?.stepOf(id)
      const step = here.view.steps.find(({ progress }) => progress.frame === region)
      if (step?.settings.kind !== 'cluster' || !mayArrangeNow(here, step)) return []
      const entry = (what: What, label: string): Entry => ({
        id: what,
        label,
        run: () => setOpen({ what, id, step }),
      })
      const theme = themesOf(step).find((one) => one.id === id)
      const mayChange = theme !== undefined && mayChangeThemes({ step, here })
      return [
        ...(kind === 'card' || (theme && drawnAxes(step))
          ? [entry('place', text(kind === 'card' ? 'steps.chooseTheme' : 'axes.choose'))]
          : []),
        ...(mayChange && themesOf(step).length > 1 ? [entry('merge', text('themes.merge'))] : []),
        ...(mayChange && theme.cards.length > 0 ? [entry('split', text('themes.split'))] : []),
      ]
    },
    dialog: open && (
      <OpenDialog {...open} here={here} themes={themesOf(open.step)} onClose={() => setOpen(null)} />
    ),
  }
}

const mayArrangeNow = (here: Here, step: Step): boolean =>
  boardRight(here.role, here.group, step) !== 'nothing' && step.progress.state === 'open'

function OpenDialog(props: {
  what: What
  id: string
  step: Step
  here: Here
  themes: Here['view']['themes']
  onClose: () => void
}) {
  const { what, id, step, here, themes, onClose } = props
  if (what === 'place')
    return <PlaceDialog step={step} here={here} item={id} themes={themes} onClose={onClose} />
  const theme = themes.find((one) => one.id === id)
  if (!theme) return null
  if (what === 'split') return <SplitDialog here={here} theme={theme} onClose={onClose} />
  const others = themes.filter((one) => one.id !== id)
  return <MergeDialog here={here} theme={theme} others={others} onClose={onClose} />
}
