import type { Theme } from '../../../shared/domain/theme.ts'
import { useCommand } from '../../api/index.ts'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Dialog } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { NewTheme } from './NewTheme.tsx'

/** One card, and every theme it could stand in. */
export function PlaceDialog(props: Scene & { card: string; themes: readonly Theme[]; onClose: () => void }) {
  const { step, here, card, themes, onClose } = props
  const text = useText()
  const board = useBoardView()
  const placeCard = useCommand('placeCard')
  const words = board?.cards.find((one) => one.id === card)?.text ?? ''
  const now = themes.find((theme) => theme.cards.includes(card))?.id ?? null
  const place = async (theme: string | null) => {
    onClose()
    if (theme !== now) await placeCard.run({ params: { w: here.workshop, c: card }, body: { theme } })
  }
  return (
    <Dialog open onClose={onClose} title={text('steps.chooseTheme')} description={words}>
      <div className={styles.stack}>
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
        <NewTheme
          step={step}
          here={here}
          label={text('steps.makeThemeAndPlace')}
          onMade={(theme) => void place(theme)}
        />
      </div>
    </Dialog>
  )
}
