import type { Theme } from '../../../shared/domain/theme.ts'
import { drawnAxes } from '../../../shared/steps/cluster/axes.ts'
import { useCommand } from '../../api/index.ts'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Dialog } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { CellChoice } from './CellChoice.tsx'
import { NewTheme } from './NewTheme.tsx'
import { mayChangeThemes } from './ThemeMenu.tsx'

type Props = Pick<Scene, 'step' | 'here'> & {
  item: string
  themes: readonly Theme[]
  onClose: () => void
}

/** One card or theme: its place on the axes, where there are any; of a card, every theme it could stand in. */
export function PlaceDialog(props: Props) {
  const { step, here, item, themes, onClose } = props
  const text = useText()
  const theme = themes.find(({ id }) => id === item)
  const board = useBoardView()
  const words = board?.cards.find(({ id }) => id === item)?.text ?? theme?.title ?? ''
  return (
    <Dialog
      open
      onClose={onClose}
      title={text(theme || drawnAxes(step) ? 'axes.choose' : 'steps.chooseTheme')}
      description={words || text('steps.themeUntitled')}
    >
      <div className={styles.stack}>
        <CellChoice step={step} here={here} item={item} onChosen={onClose} />
        {!theme && <ThemeChoice {...props} />}
      </div>
    </Dialog>
  )
}

function ThemeChoice({ step, here, item: card, themes, onClose }: Props) {
  const text = useText()
  const placeCard = useCommand('placeCard')
  const now = themes.find((theme) => theme.cards.includes(card))?.id ?? null
  const place = async (theme: string | null) => {
    onClose()
    if (theme !== now) await placeCard.run({ params: { w: here.workshop, c: card }, body: { theme } })
  }
  return (
    <section className={styles.tight}>
      {drawnAxes(step) && <h3 className={styles.heading}>{text('steps.chooseTheme')}</h3>}
      <ul className={styles.list}>
        {themes.map((theme) => (
          <li key={theme.id}>
            <button
              type="button"
              className={styles.pick}
              aria-pressed={theme.id === now}
              onClick={() => void place(theme.id)}
            >
              <span>{theme.title || text('steps.themeUntitled')}</span>
              <span className={styles.quiet}>{text('steps.cards', { count: theme.cards.length })}</span>
            </button>
          </li>
        ))}
        {now !== null && (
          <li>
            <button type="button" className={styles.pick} onClick={() => void place(null)}>
              {text('steps.noTheme')}
            </button>
          </li>
        )}
      </ul>
      {mayChangeThemes({ step, here }) && (
        <NewTheme
          step={step}
          here={here}
          label={text('steps.makeThemeAndPlace')}
          onMade={(theme) => void place(theme)}
        />
      )}
    </section>
  )
}
