import { Download } from 'lucide-react'
import { addressOf } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { buttonClass } from '../../ui/Button.tsx'
import styles from './Settings.module.css'

/** Agenda and settings as a file that another workshop can be begun from. */
export function PlanFile({ workshop }: { workshop: string }) {
  const text = useText()
  return (
    <section className={styles.section} aria-labelledby="plan">
      <h2 id="plan" className={styles.heading}>
        {text('home.plan')}
      </h2>
      <p>{text('home.planWhat')}</p>
      <p>
        <a
          className={buttonClass({})}
          href={addressOf('exportPlan', { w: workshop })}
          download="rembuk-plan.json"
        >
          <Download size={18} aria-hidden="true" /> {text('home.planSave')}
        </a>
      </p>
    </section>
  )
}
