import { useState } from 'react'
import type { Role } from '../../../shared/domain/person.ts'
import type { Links } from '../../../shared/wire/http.ts'
import { useCommand, useLinks } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import { Busy } from '../../ui/Busy.tsx'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { toast } from '../../ui/toast.tsx'
import styles from './LinkList.module.css'

/** What is sent most stands first. */
const order: readonly Role[] = ['participant', 'facilitator', 'viewer']

/** The three links of a workshop, with the code and QR for participants. */
export function LinkList({ workshop }: { workshop: string }) {
  const links = useLinks(workshop)
  const [asked, setAsked] = useState<Role | null>(null)
  if (links.isPending) return <Busy />
  if (!links.data) return <ProblemNotice problem={links.error} onRetry={() => void links.refetch()} />
  return (
    <div className={styles.links}>
      {order.map((role) => (
        <OneLink key={role} role={role} links={links.data} onReplace={() => setAsked(role)} />
      ))}
      <ReplaceQuestion workshop={workshop} role={asked} onClose={() => setAsked(null)} />
    </div>
  )
}

function OneLink({ role, links, onReplace }: { role: Role; links: Links; onReplace: () => void }) {
  const text = useText()
  const url = links[role]
  const name = text(`home.link.${role}`)
  return (
    <section className={styles.link} aria-labelledby={`link-${role}`}>
      <h3 id={`link-${role}`} className={styles.name}>
        {name}
      </h3>
      <p className={styles.hint}>{text(`home.linkHint.${role}`)}</p>
      <div className={styles.row}>
        <input
          className={styles.url}
          readOnly
          value={url}
          aria-label={name}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton value={url} label={name} />
      </div>
      {role === 'participant' && <CodeAndQr code={links.code} url={url} />}
      <Button variant="quiet" className={styles.replace} onClick={onReplace}>
        {text('home.replaceLink')}
      </Button>
    </section>
  )
}

function CodeAndQr({ code, url }: { code: string; url: string }) {
  const text = useText()
  return (
    <div className={styles.codeRow}>
      <div className={styles.qr}>
        <QrCode value={url} label={text('home.qr')} />
      </div>
      <div>
        <p className={styles.hint}>{text('home.codeOf')}</p>
        <p className={styles.code}>{code}</p>
        <CopyButton value={code} label={text('home.code')} />
      </div>
    </div>
  )
}

type ReplaceQuestionProps = { workshop: string; role: Role | null; onClose: () => void }

function ReplaceQuestion({ workshop, role, onClose }: ReplaceQuestionProps) {
  const text = useText()
  const replace = useCommand('replaceLink')
  const confirm = async () => {
    if (!role) return
    if (await replace.run({ params: { w: workshop, role } }))
      toast(text('home.replaced'), { tone: 'success' })
    onClose()
  }
  return (
    <ConfirmDialog
      open={role !== null}
      onClose={onClose}
      title={text('home.replaceTitle')}
      confirm={text('home.replaceLink')}
      onConfirm={() => void confirm()}
      busy={replace.busy}
    >
      {text(role === 'participant' ? 'home.replaceParticipant' : 'home.replaceOther')}
    </ConfirmDialog>
  )
}
