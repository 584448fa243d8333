import { useText } from '../../i18n/index.ts'
import { BigCount } from '../BigCount.tsx'
import { GroupCounts } from '../GroupCounts.tsx'
import styles from '../projection.module.css'
import type { Projected } from '../scene.ts'
import { useStandings } from './use-standings.ts'

/** Themes by their voices, most first, and how many cards still wait. */
export function ClusterProjection({ step, view }: Projected) {
  const text = useText()
  const themes = view.themes
    .filter((theme) => theme.step === step.id)
    .sort((a, b) => b.voices.people - a.voices.people)
  const onAxes = new Set(useStandings(step).map(({ id }) => id))
  const unplaced = (view.counts.get(step.id)?.unplaced ?? []).filter((id) => !onAxes.has(id)).length
  return (
    <div className={styles.stack}>
      <div className={styles.big}>
        <BigCount count={themes.length} label={text('steps.projectThemes', { count: themes.length })} />
        {unplaced > 0 && (
          <BigCount count={unplaced} label={text('steps.projectUnplaced', { count: unplaced })} />
        )}
      </div>
      <ul className={styles.columns}>
        {themes.map((theme) => (
          <li key={theme.id} className={styles.tile}>
            <span className={styles.tileTitle}>{theme.title || text('steps.themeUntitled')}</span>
            <span className={styles.quiet}>
              {text('steps.voices', { people: theme.voices.people, groups: theme.voices.groups })}
            </span>
            {theme.voices.byGroup && (
              <GroupCounts
                groups={view.workshop.groups}
                counts={theme.voices.byGroup}
                label={text('steps.voicesByGroup')}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
