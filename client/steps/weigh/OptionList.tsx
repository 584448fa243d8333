import { AboutItem } from '../../cards/AboutItem.tsx'
import { useText } from '../../i18n/index.ts'
import styles from '../step.module.css'
import type { Option } from './options.ts'

/** What is weighed, to be read. */
export function OptionList({ options }: { options: readonly Option[] }) {
  return (
    <ul className={styles.list}>
      {options.map((option) => (
        <li key={option.id} className={styles.item}>
          <span className={styles.words}>{option.label}</span>
          <BehindOption option={option} />
        </li>
      ))}
    </ul>
  )
}

/** Its fields (but the one that stands there already) and what it was answered, and the verbatim cards behind a theme, one tap away. */
export function BehindOption({ option, without = null }: { option: Option; without?: string | null }) {
  const text = useText()
  return (
    <>
      <AboutItem item={option.id} without={without} />
      {option.cards.length > 0 && (
        <details className={styles.details}>
          <summary>{text('steps.behindOption', { count: option.cards.length })}</summary>
          <ul className={styles.quotes}>
            {option.cards.map((card) => (
              <li key={card.id}>{card.text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
