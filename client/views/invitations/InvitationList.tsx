import { Download, Ellipsis, Printer, RefreshCw, UserX } from 'lucide-react'
import { useState } from 'react'
import type { Invitation } from '../../../shared/wire/entry.ts'
import { addressOf, useCommand } from '../../api/index.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import {
  Button,
  buttonClass,
  ConfirmDialog,
  Empty,
  GroupName,
  IconButton,
  Menu,
  toast,
} from '../../ui/index.ts'
import styles from './Invitations.module.css'

type ListProps = { here: Here; invitations: readonly Invitation[] }
type Asked = { about: 'renew' | 'withdraw'; invitation: Invitation }

/** Everybody who was invited, with link and whether they have come. */
export function InvitationList({ here, invitations }: ListProps) {
  const text = useText()
  const [asked, setAsked] = useState<Asked | null>(null)
  const came = invitations.filter(({ state }) => state === 'came').length
  if (invitations.length === 0) return <Empty title={text('entry.nobodyInvited')} />
  const lines = invitations.flatMap(({ name, link }) => (link ? [`${name}\t${link}`] : []))
  return (
    <section className={styles.form} aria-labelledby="invited">
      <h2 id="invited" className={styles.heading}>
        {text('entry.invitedCount', { came, count: invitations.length })}
      </h2>
      <div className={styles.tools}>
        <CopyButton
          value={lines.join('\n')}
          label={text('entry.copyAll')}
          words={text('entry.copyAllShort')}
        />
        <a
          className={buttonClass({})}
          href={addressOf('exportInvitationsCsv', { w: here.workshop })}
          download="invitations.csv"
        >
          <Download size={18} aria-hidden="true" /> {text('entry.csv')}
        </a>
        <Button icon={<Printer size={18} aria-hidden="true" />} onClick={() => window.print()}>
          {text('entry.print')}
        </Button>
      </div>
      <ul className={styles.list}>
        {invitations.map((invitation) => (
          <Row
            key={invitation.id}
            here={here}
            invitation={invitation}
            onAsk={(about) => setAsked({ about, invitation })}
          />
        ))}
      </ul>
      {asked && <Question here={here} asked={asked} onClose={() => setAsked(null)} />}
    </section>
  )
}

type RowProps = { here: Here; invitation: Invitation; onAsk: (about: Asked['about']) => void }

function Row({ here, invitation, onAsk }: RowProps) {
  const text = useText()
  const { dateTime } = useFormats()
  const { group, note, role, link, state, cameAt } = invitation
  const name = invitation.name || text('entry.someone')
  const where = state === 'came' && cameAt !== null ? text('entry.came', { time: dateTime(cameAt) }) : null
  const about = [
    role === 'facilitator' && text('common.role.facilitator'),
    note,
    where ?? text(`entry.${state === 'came' ? 'sent' : state}`),
  ].filter(Boolean)
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <strong>{name}</strong>
        <span className={styles.quiet}>
          {group && <GroupName group={groupOf(here.view.workshop.groups, group)} />}
          {`${group ? ' · ' : ''}${about.join(' · ')}`}
        </span>
      </div>
      {link && <CopyButton value={link} label={text('entry.linkOf', { name })} />}
      {invitation.name && <RowMenu name={name} state={state} onAsk={onAsk} />}
    </li>
  )
}

function RowMenu({
  name,
  state,
  onAsk,
}: Pick<RowProps, 'onAsk'> & { name: string; state: Invitation['state'] }) {
  const text = useText()
  return (
    <Menu
      trigger={
        <IconButton label={text('entry.actions', { name })}>
          <Ellipsis size={20} aria-hidden="true" />
        </IconButton>
      }
      items={[
        {
          label: text('entry.renew'),
          icon: <RefreshCw size={18} aria-hidden="true" />,
          onSelect: () => onAsk('renew'),
        },
        ...(state === 'withdrawn'
          ? []
          : [
              {
                label: text('entry.withdraw'),
                icon: <UserX size={18} aria-hidden="true" />,
                danger: true,
                onSelect: () => onAsk('withdraw'),
              },
            ]),
      ]}
    />
  )
}

function Question({ here, asked, onClose }: { here: Here; asked: Asked; onClose: () => void }) {
  const text = useText()
  const { about, invitation } = asked
  const { name } = invitation
  const { run, busy } = useCommand(about === 'renew' ? 'renewInvitation' : 'withdrawInvitation')
  const confirm = async () => {
    const done = await run({ params: { w: here.workshop, p: invitation.id } })
    if (done) toast(text(about === 'renew' ? 'entry.renewed' : 'entry.withdrawDone'), { tone: 'success' })
    onClose()
  }
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={text(`entry.${about}Title`, { name })}
      confirm={text(`entry.${about}`)}
      busy={busy}
      onConfirm={() => void confirm()}
    >
      {text(`entry.${about}Ask`, { name })}
    </ConfirmDialog>
  )
}
