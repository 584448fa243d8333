import { Download } from 'lucide-react'
import { archiveNames } from '../../../shared/domain/archive-names.ts'
import { addressOf } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { buttonClass } from '../../ui/Button.tsx'
import styles from './Settings.module.css'

const words = { named: 'archive.saveNamed', unnamed: 'archive.saveUnnamed' } as const

/** Everything of a workshop as a file, for another server; what stays here is said before. */
export function WholeWorkshop({ workshop }: { workshop: string }) {
  const text = useText()
  return (
    <section className={styles.section} aria-labelledby="whole">
      <h2 id="whole" className={styles.heading}>
        {text('archive.title')}
      </h2>
      <p>{text('archive.what')}</p>
      <p>{text('archive.without')}</p>
      <p className={styles.hint}>{text('archive.withWords')}</p>
      <p className={styles.downloads}>
        {archiveNames.map((names) => (
          <a
            key={names}
            className={buttonClass({})}
            href={addressOf('exportWorkshop', { w: workshop, names })}
            download="rembuk-workshop.json"
          >
            <Download size={18} aria-hidden="true" /> {text(words[names])}
          </a>
        ))}
      </p>
    </section>
  )
}
