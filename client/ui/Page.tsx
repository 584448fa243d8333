import type { ReactNode } from 'react'
import type { Language } from '../../shared/domain/language.ts'
import { useText } from '../i18n/index.ts'
import { buttonClass } from './Button.tsx'
import { classes } from './classes.ts'
import { LanguageSwitch } from './LanguageSwitch.tsx'
import styles from './Page.module.css'
import { useTitle } from './use-title.ts'
import { Wordmark } from './Wordmark.tsx'

export type PageProps = {
  /** The one h1, and the title of the browser's tab. */
  title: string
  /** The page shows its own h1 with this title. */
  titleInside?: boolean
  narrow?: boolean
  /** Beside the language switch. */
  tools?: ReactNode
  onLanguage?: (language: Language) => void
  children: ReactNode
}

/** The frame of every ordinary page: one header, one main landmark, one h1. */
export function Page({ title, titleInside, narrow, tools, onLanguage, children }: PageProps) {
  const text = useText()
  useTitle(title)
  return (
    <div className={styles.page}>
      <a className={classes(buttonClass({ variant: 'plain' }), styles.skip)} href="#main">
        {text('common.skip')}
      </a>
      <header className={styles.head}>
        <Wordmark />
        <div className={styles.tools}>
          {tools}
          <LanguageSwitch {...(onLanguage && { onChange: onLanguage })} />
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes(styles.main, narrow && styles.narrow)}>
        {!titleInside && <h1 className={styles.title}>{title}</h1>}
        {children}
      </main>
    </div>
  )
}
