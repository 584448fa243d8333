import { cellMeaning, cellsOf, cellWords, drawnAxes } from '../../../shared/steps/cluster/axes.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { useStandings } from './use-standings.ts'

type Props = Pick<Scene, 'step' | 'here'> & { item: string; onChosen: () => void }

/** Every place on the axes of a step, for one card or theme. Nothing where the step has none. */
export function CellChoice({ step, here, item, onChosen }: Props) {
  const text = useText()
  const place = useCommand('placeOnAxes')
  const now = useStandings(step).find(({ id }) => id === item)?.standing.cell ?? null
  const axes = drawnAxes(step)
  if (!axes) return null
  const put = async (cell: number | null) => {
    onChosen()
    if (cell !== now) await place.run({ params: { w: here.workshop, s: step.id }, body: { item, cell } })
  }
  return (
    <section className={styles.tight}>
      <h3 className={styles.heading}>{text(axes.type === 'two' ? 'axes.chooseQuarter' : 'axes.choose')}</h3>
      <ul className={styles.list}>
        {cellsOf(axes).map((cell) => (
          <li key={cell}>
            <button
              type="button"
              className={styles.pick}
              aria-pressed={cell === now}
              onClick={() => void put(cell)}
            >
              <span>{cellWords(axes, cell, text)}</span>
              <span className={styles.quiet}>{cellMeaning(axes, cell, text)}</span>
            </button>
          </li>
        ))}
        {now !== null && (
          <li>
            <button type="button" className={styles.pick} onClick={() => void put(null)}>
              {text('axes.waiting')}
            </button>
          </li>
        )}
      </ul>
    </section>
  )
}
