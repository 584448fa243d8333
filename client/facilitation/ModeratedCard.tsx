import type { ReactNode } from 'react'
import type { ModerationItem } from '../../shared/wire/http.ts'
import { Answered } from '../cards/Answered.tsx'
import { FieldList } from '../cards/FieldList.tsx'
import { useText } from '../i18n/index.ts'
import { groupOf } from '../people/group-of.ts'
import type { Here } from '../people/here.ts'
import { GroupName } from '../ui/index.ts'
import styles from './facilitation.module.css'

/** A card that is off the board, with what can be done about it. Focusable, for the short cuts. */
export function ModeratedCard(props: { here: Here; item: ModerationItem; children: ReactNode }) {
  const { here, item, children } = props
  const text = useText()
  const step = here.view.steps.find((one) => one.id === item.step)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: J and K move from card to card
    <li className={styles.queued} data-card={item.card} tabIndex={0}>
      {item.reply && <Answered view={here.view} reply={item.reply} />}
      <p className={styles.words}>{item.text}</p>
      <FieldList workshop={here.workshop} step={step} fields={item.fields} />
      <p className={styles.quiet}>
        {item.group === null ? (
          text('board.noAuthor')
        ) : (
          <GroupName group={groupOf(here.view.workshop.groups, item.group)} />
        )}
        {step && ` · ${step.title}`}
      </p>
      <div className={styles.row}>{children}</div>
    </li>
  )
}
