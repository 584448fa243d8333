import {
  cellMeaning,
  cellsOf,
  cellWords,
  type DrawnAxes,
  drawnAxes,
} from '../../../shared/steps/cluster/axes.ts'
import { useText } from '../../i18n/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { type OnAxis, useStandings } from './use-standings.ts'

type Picking = { mayArrange: boolean; onPick: (item: string) => void }

/** The axes of a step as a list: each place with what stands there, and the themes that stand nowhere yet. */
export function OnAxes(props: Scene & Picking) {
  const { step, here, surface, mayArrange } = props
  const text = useText()
  const standings = useStandings(step)
  const axes = drawnAxes(step)
  if (!axes) return null
  const placed = new Set(standings.map(({ id }) => id))
  const waiting = here.view.themes.filter((theme) => theme.step === step.id && !placed.has(theme.id))
  return (
    <section className={styles.tight}>
      <h3 className={styles.heading}>{text('axes.title')}</h3>
      {mayArrange && (
        <p className={styles.quiet}>{text(surface === 'phone' ? 'axes.hintPhone' : 'axes.hint')}</p>
      )}
      <ul className={styles.list}>
        {cellsOf(axes).map((cell) => (
          <Cell
            key={cell}
            {...props}
            axes={axes}
            cell={cell}
            items={standings.filter(({ standing }) => standing.cell === cell)}
          />
        ))}
      </ul>
      {mayArrange && waiting.length > 0 && (
        <>
          <h4 className={styles.heading}>{text('axes.waiting')}</h4>
          <ul className={styles.list}>
            {waiting.map(({ id, title }) => (
              <li key={id}>
                <Item {...props} item={{ id, kind: 'theme', words: title }} place={null} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Cell(props: Picking & { axes: DrawnAxes; cell: number; items: readonly OnAxis[] }) {
  const { axes, cell, items } = props
  const text = useText()
  const name = cellWords(axes, cell, text)
  const meaning = cellMeaning(axes, cell, text)
  return (
    <li className={styles.item}>
      <h4 className={styles.heading}>{name}</h4>
      {meaning && <p className={styles.quiet}>{meaning}</p>}
      {items.length === 0 && <p className={styles.quiet}>{text('axes.nobody')}</p>}
      {items.length > 0 && (
        <ul className={styles.list}>
          {items.map((item) => (
            <li key={item.id}>
              <Item {...props} item={item} place={name} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

type ItemProps = Picking & { item: Pick<OnAxis, 'id' | 'kind' | 'words'>; place: string | null }

function Item({ item, place, mayArrange, onPick }: ItemProps) {
  const text = useText()
  const words = item.words || text('steps.themeUntitled')
  const said = (
    <>
      <span className={styles.words}>{words}</span>
      <span className={styles.quiet}>{text(item.kind === 'theme' ? 'axes.theme' : 'axes.card')}</span>
    </>
  )
  if (!mayArrange) return <p>{said}</p>
  return (
    <button
      type="button"
      className={styles.pick}
      aria-label={
        place === null
          ? text('axes.placeItem', { text: words })
          : text('axes.placeItemNow', { text: words, place })
      }
      onClick={() => onPick(item.id)}
    >
      {said}
    </button>
  )
}
