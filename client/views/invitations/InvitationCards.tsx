import type { Invitation } from '../../../shared/wire/entry.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import type { Here } from '../../people/here.ts'
import { QrCode } from '../../ui/QrCode.tsx'
import styles from './Invitations.module.css'

type CardsProps = { here: Here; invitations: readonly Invitation[] }

/** On paper only: a card to cut out for everybody whose link still leads in. */
export function InvitationCards({ here, invitations }: CardsProps) {
  const text = useText()
  const [language] = useLanguage()
  const { title, place, groups } = here.view.workshop
  return (
    <div className={styles.cards} aria-hidden="true">
      {invitations.map(
        ({ id, name, group, link }) =>
          link && (
            <div key={id} className={styles.card}>
              <div className={styles.qr}>
                <QrCode value={link} label={text('entry.linkOf', { name })} />
              </div>
              <div className={styles.cardWords}>
                <strong>{name}</strong>
                {group && <span>{groupOf(groups, group).name[language]}</span>}
                <span>{[title, place].filter(Boolean).join(' · ')}</span>
                <small>{text('entry.printHint', { name })}</small>
              </div>
            </div>
          ),
      )}
    </div>
  )
}
