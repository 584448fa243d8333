import { Lightbulb } from 'lucide-react'
import type { Group } from '../../shared/domain/group.ts'
import type { Balance } from '../../shared/wire/balance.ts'
import { type Text, useLanguage, useText } from '../i18n/index.ts'
import styles from './facilitation.module.css'

/** What could be done now, as a question. They name groups and numbers, never persons. */
export function Nudges({ nudges, groups }: { nudges: Balance['nudges']; groups: readonly Group[] }) {
  const text = useText()
  const [language] = useLanguage()
  const nameOf = (id: string) => groups.find((group) => group.id === id)?.name[language] ?? id
  if (nudges.length === 0) return null
  return (
    <ul aria-label={text('balance.nudges')}>
      {nudges.map((nudge) => {
        const said = wordsOf(nudge, nameOf, text)
        return (
          <li key={said} className={styles.nudge}>
            <Lightbulb size={16} aria-hidden="true" />
            <span>{said}</span>
          </li>
        )
      })}
    </ul>
  )
}

function wordsOf(nudge: Balance['nudges'][number], nameOf: (id: string) => string, text: Text): string {
  switch (nudge.kind) {
    case 'start_with_group': {
      const { group, contributions, of } = nudge
      return text('balance.startWithGroup', { group: nameOf(group), cards: contributions, of })
    }
    case 'open_silent_round':
      return text('balance.openSilentRound', { count: nudge.silent })
    case 'group_does_not_see_itself':
      return text('balance.notItself', { group: nameOf(nudge.group), idea: nudge.idea })
  }
}
