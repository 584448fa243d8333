import { CalendarX, ChevronDown, Copyright, Database, DoorOpen, Eye, Target, Users } from 'lucide-react'
import { useId, useState } from 'react'
import { type LicenceId, licenceWords } from '../../../shared/domain/licence.ts'
import type { Openness } from '../../../shared/domain/openness.ts'
import type { TrustCard } from '../../../shared/domain/workshop.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import styles from './TrustCardBox.module.css'

const icons = {
  purpose: Target,
  stored: Database,
  whoSeesNames: Eye,
  until: CalendarX,
  howToWithdraw: DoorOpen,
  entry: Users,
  licence: Copyright,
}

type TrustCardBoxProps = {
  card: Omit<TrustCard, 'version'>
  door: { openness: Openness; licence: LicenceId }
}

/**
 * One line each: purpose, what is stored, who sees names, until when, how to withdraw, how people come in, who may use
 * the results. "More" shows them whole.
 */
export function TrustCardBox({ card, door }: TrustCardBoxProps) {
  const text = useText()
  const formats = useFormats()
  const [open, setOpen] = useState(false)
  const id = useId()
  const lines = [
    ['purpose', card.purpose],
    ['stored', card.stored],
    ['whoSeesNames', card.whoSeesNames],
    ['until', text('door.trust.untilDate', { date: formats.date(card.retentionDate) })],
    ['howToWithdraw', card.howToWithdraw],
    ['entry', text(`entry.door.${door.openness}`)],
    ['licence', licenceWords(text, door.licence)],
  ] as const
  return (
    <section className={styles.card} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={styles.title}>
        {text('door.trust.title')}
      </h2>
      <dl id={`${id}-lines`} className={classes(styles.lines, open && styles.open)}>
        {lines.map(([name, words]) => {
          const Icon = icons[name]
          return (
            <div key={name} className={styles.line}>
              <Icon size={18} aria-hidden="true" />
              <dt className={styles.term}>{text(`door.trust.${name}`)}</dt>
              <dd className={styles.words}>{words}</dd>
            </div>
          )
        })}
      </dl>
      <Button
        variant="quiet"
        className={styles.more}
        aria-expanded={open}
        aria-controls={`${id}-lines`}
        icon={<ChevronDown className={classes(open && styles.turned)} size={18} aria-hidden="true" />}
        onClick={() => setOpen(!open)}
      >
        {text(open ? 'common.less' : 'common.more')}
      </Button>
    </section>
  )
}
