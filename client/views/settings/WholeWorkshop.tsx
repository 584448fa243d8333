import { WholeWorkshopLinks } from '../../facilitation/WholeWorkshopLinks.tsx'
import { useText } from '../../i18n/index.ts'
import styles from './Settings.module.css'

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
      <p>{text('archive.withoutPhotos')}</p>
      <p className={styles.hint}>{text('archive.withWords')}</p>
      <p className={styles.downloads}>
        <WholeWorkshopLinks workshop={workshop} />
      </p>
    </section>
  )
}
