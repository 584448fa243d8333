import { useState } from 'react'
import { boardRight } from '../../../shared/domain/permissions.ts'
import { categoriesOf } from '../../../shared/steps/cluster/axes.ts'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Notice } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { NewTheme } from './NewTheme.tsx'
import { OnAxes } from './OnAxes.tsx'
import { PlaceDialog } from './PlaceDialog.tsx'
import { ThemeItem } from './ThemeItem.tsx'
import { mayChangeThemes } from './ThemeMenu.tsx'
import { useStandings } from './use-standings.ts'

/** Cards without a theme, the themes with their voices; what one can drag on the board one can tap here. */
export function ClusterPanel(scene: Scene) {
  const { step, here } = scene
  const text = useText()
  const [placing, setPlacing] = useState<string | null>(null)
  const mayArrange = boardRight(here.role, here.group, step) !== 'nothing' && step.progress.state === 'open'
  const themes = here.view.themes.filter((theme) => theme.step === step.id)
  return (
    <div className={styles.stack}>
      {!mayArrange && <Notice>{text(waitingWords(scene))}</Notice>}
      {mayArrange && categoriesOf(step).length > 0 && <Notice>{text('axes.categoriesFixed')}</Notice>}
      {mayArrange && <Unplaced {...scene} onPick={setPlacing} />}
      <OnAxes {...scene} mayArrange={mayArrange} onPick={setPlacing} />
      <section className={styles.tight}>
        <h3 className={styles.heading}>{text('steps.themes')}</h3>
        {themes.length === 0 && (
          <p className={styles.quiet}>{text(mayArrange ? 'steps.themesEmpty' : 'steps.themesEmptyClosed')}</p>
        )}
        <ul className={styles.list}>
          {themes.map((theme) => (
            <ThemeItem key={theme.id} {...scene} theme={theme} mayArrange={mayArrange} onPick={setPlacing} />
          ))}
        </ul>

        {mayArrange && mayChangeThemes(scene) && <NewTheme step={step} here={here} />}
      </section>
      {placing !== null && mayArrange && (
        <PlaceDialog {...scene} item={placing} themes={themes} onClose={() => setPlacing(null)} />
      )}
    </div>
  )
}

function waitingWords({ step }: Scene) {
  if (step.progress.state === 'open') return 'steps.notForYou' as const
  return step.progress.state === 'frozen' ? ('steps.frozen' as const) : ('steps.closedCluster' as const)
}

function Unplaced({ step, surface, here, onPick }: Scene & { onPick: (card: string) => void }) {
  const text = useText()
  const board = useBoardView()
  const ids = here.view.counts.get(step.id)?.unplaced ?? []
  const texts = new Map((board?.cards ?? []).map((card) => [card.id, card.text]))
  const placed = new Set(useStandings(step).map(({ id }) => id))
  const cards = ids.filter((id) => texts.has(id) && !placed.has(id))
  return (
    <section className={styles.tight}>
      <h3 className={styles.heading}>
        {text('steps.unplaced')} {cards.length > 0 && <span className={styles.quiet}>({cards.length})</span>}
      </h3>
      <p className={styles.quiet}>
        {cards.length === 0
          ? text('steps.unplacedNone')
          : text(surface === 'phone' ? 'steps.unplacedHintPhone' : 'steps.unplacedHint')}
      </p>
      <ul className={styles.list}>
        {cards.map((id) => (
          <li key={id}>
            <button
              type="button"
              className={styles.pick}
              aria-label={text('steps.moveCard', { text: texts.get(id) })}
              onClick={() => onPick(id)}
            >
              <span className={styles.words}>{texts.get(id)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
