import { useMemo } from 'react'
import type { SharedTerm } from '../../../shared/matching/suggestions.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import look from './match.module.css'

/** Why two cards were brought together, in the words of both. */
export function ReasonLine({ shared }: { shared: readonly SharedTerm[] }) {
  const text = useText()
  const [language] = useLanguage()
  const list = useMemo(() => new Intl.ListFormat(language, { type: 'conjunction' }), [language])
  if (shared.length === 0) return null
  const terms = shared.map(({ kind, term }) => (kind === 'tag' ? `#${term}` : term))
  return <p className={look.reason}>{text('match.bothSay', { terms: list.format(terms) })}</p>
}
