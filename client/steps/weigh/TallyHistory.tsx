import { Amendments } from '../../figures/index.ts'
import { useText } from '../../i18n/index.ts'
import { Notice } from '../../ui/index.ts'
import { ResultView } from '../ResultView.tsx'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'

/** The result of the present run, and those of earlier ones beside it. */
export function TallyHistory({ step, surface, here }: Scene) {
  const text = useText()
  const { state, run } = step.progress
  const tallies = here.view.tallies.filter((tally) => tally.step === step.id)
  const isShown = state === 'revealed' || state === 'frozen'
  const now = isShown ? tallies.find((tally) => tally.run === run) : undefined
  const earlier = tallies.filter((tally) => tally !== now).sort((a, b) => b.run - a.run)
  return (
    <div className={styles.stack}>
      {now && <ResultView tally={now} surface={surface} />}
      {isShown && !now && <Notice>{text('steps.resultSoon')}</Notice>}
      <Amendments tallies={now ? tallies : earlier} />
      {earlier.length > 0 && (
        <section className={styles.tight}>
          <h3 className={styles.heading}>{text('steps.earlierRuns')}</h3>
          {earlier.map((tally) => (
            <details key={tally.run} className={styles.details}>
              <summary>{text('steps.run', { run: tally.run })}</summary>
              <ResultView tally={tally} surface={surface} />
            </details>
          ))}
        </section>
      )}
    </div>
  )
}
