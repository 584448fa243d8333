import type { LateWork } from '../../../shared/wire/history.ts'
import { useBoardView } from '../../connection/index.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { Button, Checkbox, GroupName } from '../../ui/index.ts'
import styles from '../facilitation.module.css'
import { lateWords } from './late-words.ts'

type LateItemProps = {
  here: Here
  item: LateWork
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  onAdmit: () => void
  onDismiss: () => void
}

/** One late contribution: its words, whose group's, when, and why it waits. */
export function LateItem({ here, item, isChosen, onChoose, onAdmit, onDismiss }: LateItemProps) {
  const text = useText()
  const { time } = useFormats()
  const said = lateWords(item)
  const card = useBoardView()?.cards.find(({ id }) => id === item.record)?.text ?? ''
  const words =
    typeof said === 'string' ? said : text(said.key, { card, isKnown: card === '' ? 'no' : 'yes' })
  const step = here.view.steps.find((one) => one.id === item.step)
  const about = [step?.title, time(item.at), text(`late.${item.reason}`)].filter(Boolean)
  return (
    <li className={styles.queued}>
      <Checkbox
        label={<span className={styles.words}>{words}</span>}
        checked={isChosen}
        onChange={onChoose}
      />
      <p className={styles.quiet}>
        {item.group === null ? (
          text('board.noAuthor')
        ) : (
          <GroupName group={groupOf(here.view.workshop.groups, item.group)} />
        )}
        {` · ${about.join(' · ')}`}
      </p>
      <div className={styles.row}>
        <Button aria-label={text('late.letInOne', { text: words })} onClick={onAdmit}>
          {text('late.letIn')}
        </Button>
        <Button variant="quiet" aria-label={text('late.dismissOne', { text: words })} onClick={onDismiss}>
          {text('late.dismiss')}
        </Button>
      </div>
    </li>
  )
}
