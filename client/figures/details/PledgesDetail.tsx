import type { DetailOf } from '../../../shared/scales/schemas.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import figures from '../figures.module.css'
import type { DetailProps } from './detail.ts'
import styles from './details.module.css'

/** How far each target was reached, as a meter with its words. */
export function PledgesDetail({ tally, detail }: DetailProps<'pledges'>) {
  const text = useText()
  const labels = new Map(tally.options.map(({ id, label }) => [id, label]))
  return (
    <>
      <p>{text('pledge.promise')}</p>
      <ul className={styles.meters}>
        {detail.projects.map((project) => (
          <Meter
            key={project.option}
            project={project}
            label={labels.get(project.option) ?? project.option}
            currency={detail.currency}
          />
        ))}
      </ul>
      {Number(detail.pool) > 0 && (
        <p>
          {text('pledge.poolLeft', {
            currency: detail.currency,
            left: Number(detail.poolLeft),
            pool: Number(detail.pool),
          })}
        </p>
      )}
    </>
  )
}

type MeterProps = { project: DetailOf<'pledges'>['projects'][number]; label: string; currency: string }

function Meter({ project, label, currency }: MeterProps) {
  const text = useText()
  const { number } = useFormats()
  const { state, target, hours, things } = project
  const [raised, goal, match] = [Number(project.raised), Number(target ?? 0), Number(project.match)]
  const shortfall = Number(project.shortfall)
  const width = goal > 0 ? Math.min(100, (raised / goal) * 100) : 0
  return (
    <li>
      <div className={figures.labelLine}>
        <span className={figures.optionLabel}>{label}</span>
        <span className={figures.value}>
          {currency} {number(raised)}
        </span>
      </div>
      {goal > 0 && (
        <svg
          className={figures.bar}
          viewBox="0 0 100 10"
          preserveAspectRatio="none"
          role="img"
          aria-label={text('pledge.meter', { label, currency, raised, target: goal })}
        >
          <rect className={figures.track} x="0" y="0" width="100" height="10" />
          <rect className={styles.raised} x="0" y="0" width={width} height="10" />
        </svg>
      )}
      <span className={styles.sentence}>
        {text(`pledge.option.${state}`, { currency, raised, target: goal, shortfall, match, hours, things })}
      </span>
    </li>
  )
}
