import styles from './Busy.module.css'

/** Decoration only: what is under way is said in words beside it. */
export const Spinner = () => <span className={styles.spinner} aria-hidden="true" />
