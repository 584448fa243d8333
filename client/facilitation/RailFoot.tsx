import { FileText, Inbox, Link2, Presentation, Settings, Users } from 'lucide-react'
import { useState } from 'react'
import { useLate, useModeration } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import { LinksDialog } from '../people/LinksDialog.tsx'
import { PeopleDialog } from '../people/PeopleDialog.tsx'
import { Button, buttonClass, classes } from '../ui/index.ts'
import styles from './facilitation.module.css'
import { ModerationDialog } from './ModerationDialog.tsx'
import { WaitingButton } from './waiting/WaitingButton.tsx'

const size = 18

/** Doors to everything that is not the agenda. */
export function RailFoot({ here }: { here: Here }) {
  const text = useText()
  const [opened, setOpened] = useState<'moderation' | 'people' | 'links' | null>(null)
  const waiting = useModeration(here.workshop).data?.waiting.length ?? 0
  const late = useLate(here.workshop).data?.late.length ?? 0
  const toJudge = waiting + late
  const close = () => setOpened(null)
  const spoken = [
    waiting > 0 && text('facilitation.countPending', { count: waiting }),
    late > 0 && text('late.waiting', { count: late }),
  ].filter(Boolean)
  const link = buttonClass({ variant: 'quiet', className: styles.door })
  return (
    <nav className={styles.foot} aria-label={text('common.menu')}>
      <Button
        variant="quiet"
        className={classes(styles.door, toJudge > 0 && styles.waiting)}
        icon={<Inbox size={size} aria-hidden="true" />}
        onClick={() => setOpened('moderation')}
      >
        {text('facilitation.moderation')}
        {toJudge > 0 && (
          <span className={styles.badge}>
            <span aria-hidden="true">{toJudge}</span>
            <span className="visually-hidden">{spoken.join(', ')}</span>
          </span>
        )}
      </Button>
      <WaitingButton here={here} />
      <Button
        variant="quiet"
        className={styles.door}
        icon={<Users size={size} aria-hidden="true" />}
        onClick={() => setOpened('people')}
      >
        {text('facilitation.people')}
      </Button>
      <Button
        variant="quiet"
        className={styles.door}
        icon={<Link2 size={size} aria-hidden="true" />}
        onClick={() => setOpened('links')}
      >
        {text('facilitation.links')}
      </Button>
      <a className={link} href={`/w/${here.workshop}/projector`} target="_blank" rel="noreferrer">
        <Presentation size={size} aria-hidden="true" />
        {text('facilitation.projectorShort')}
      </a>
      <a className={link} href={`/w/${here.workshop}/summary`}>
        <FileText size={size} aria-hidden="true" />
        {text('facilitation.summary')}
      </a>
      <a className={link} href={`/w/${here.workshop}/settings`}>
        <Settings size={size} aria-hidden="true" />
        {text('facilitation.settings')}
      </a>
      {opened === 'moderation' && <ModerationDialog here={here} onClose={close} />}
      {opened === 'people' && <PeopleDialog here={here} onClose={close} />}
      {opened === 'links' && <LinksDialog here={here} onClose={close} />}
    </nav>
  )
}
