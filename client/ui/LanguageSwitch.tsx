import type { Language } from '../../shared/domain/language.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import styles from './LanguageSwitch.module.css'

/** In the order of the alphabet of their names; both always visible, so nobody has to find a menu. */
const choices: readonly Language[] = ['id', 'en']

export function LanguageSwitch({ onChange }: { onChange?: (language: Language) => void }) {
  const text = useText()
  const [language, setLanguage] = useLanguage()
  const choose = (next: Language) => {
    setLanguage(next)
    onChange?.(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would need a visible legend here
    <div className={styles.switch} role="group" aria-label={text('common.language')}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className={styles.choice}
          lang={choice}
          aria-pressed={choice === language}
          aria-label={text(`common.language.${choice}`)}
          onClick={() => choose(choice)}
        >
          {choice.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
