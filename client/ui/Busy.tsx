import { useText } from '../i18n/index.ts'
import styles from './Busy.module.css'
import { classes } from './classes.ts'
import { Spinner } from './Spinner.tsx'

/** Shown while something loads; appears late so that quick things do not flicker. */
export function Busy({ label }: { label?: string }) {
  const text = useText()
  return (
    <p className={classes(styles.busy, styles.late)} role="status">
      <Spinner />
      {label ?? text('common.loading')}
    </p>
  )
}
