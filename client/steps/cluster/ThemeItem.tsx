import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Theme } from '../../../shared/domain/theme.ts'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { IconButton } from '../../ui/index.ts'
import { GroupCounts } from '../GroupCounts.tsx'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { RenameTheme } from './RenameTheme.tsx'
import { mayChangeThemes, ThemeMenu } from './ThemeMenu.tsx'
import { ThemeOrigin } from './ThemeOrigin.tsx'

/** A theme with its voices (people and groups, never cards alone) and the cards in it. */
export function ThemeItem(
  props: Scene & { theme: Theme; mayArrange: boolean; onPick: (card: string) => void },
) {
  const { theme, here, mayArrange, onPick } = props
  const text = useText()
  const [renaming, setRenaming] = useState(false)
  const mayChange = mayArrange && mayChangeThemes(props)
  const title = theme.title || text('steps.themeUntitled')
  const { people, groups, byGroup } = theme.voices
  return (
    <li className={styles.item}>
      <div className={styles.spread}>
        <h4 className={styles.heading}>{title}</h4>
        {mayChange && (
          <IconButton label={text('steps.renameTheme', { title })} onClick={() => setRenaming(true)}>
            <Pencil size={18} aria-hidden="true" />
          </IconButton>
        )}
        {mayChange && <ThemeMenu {...props} />}
      </div>
      <ThemeOrigin theme={theme} here={here} />
      {theme.cards.length === 0 ? (
        <p className={styles.quiet}>{text('steps.themeNoCards')}</p>
      ) : (
        <p className={styles.quiet}>{text('steps.voices', { people, groups })}</p>
      )}
      {byGroup && (
        <GroupCounts
          groups={here.view.workshop.groups}
          counts={byGroup}
          label={text('steps.voicesByGroup')}
        />
      )}
      {theme.cards.length > 0 && <ThemeCards theme={theme} {...(mayArrange && { onPick })} />}
      {renaming && <RenameTheme here={here} theme={theme} onClose={() => setRenaming(false)} />}
    </li>
  )
}

function ThemeCards({ theme, onPick }: { theme: Theme; onPick?: (card: string) => void }) {
  const text = useText()
  const board = useBoardView()
  const cards = (board?.cards ?? []).filter((card) => theme.cards.includes(card.id))
  return (
    <details className={styles.details}>
      <summary>{text('steps.showThemeCards', { count: theme.cards.length })}</summary>
      <ul className={styles.list}>
        {cards.map((card) => (
          <li key={card.id}>
            {onPick ? (
              <button
                type="button"
                className={styles.pick}
                aria-label={text('steps.moveCard', { text: card.text })}
                onClick={() => onPick(card.id)}
              >
                <span className={styles.words}>{card.text}</span>
              </button>
            ) : (
              <p className={styles.words}>{card.text}</p>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
