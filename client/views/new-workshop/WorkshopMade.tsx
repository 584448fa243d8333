import { Link } from 'wouter'
import type { ResponseOf } from '../../../shared/wire/http.ts'
import { useText } from '../../i18n/index.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { LinkList } from '../settings/LinkList.tsx'
import styles from './NewWorkshop.module.css'

/** The links to send, right after a workshop was made; they stay in its settings. */
export function WorkshopMade({ made }: { made: ResponseOf<'createWorkshop'> }) {
  const text = useText()
  return (
    <>
      <p>{text('home.madeLead')}</p>
      <h2 className="visually-hidden">{text('home.links')}</h2>
      <LinkList workshop={made.workshop} />
      <div className={styles.actions}>
        <Link href={`/w/${made.workshop}`} className={buttonClass({ variant: 'primary', size: 'large' })}>
          {text('home.openWorkshop')}
        </Link>
        <Link
          href={`/w/${made.workshop}/settings`}
          className={buttonClass({ variant: 'quiet', size: 'large' })}
        >
          {text('home.settings')}
        </Link>
        <Link
          href={`/w/${made.workshop}/invitations`}
          className={buttonClass({ variant: 'quiet', size: 'large' })}
        >
          {text('entry.invitations')}
        </Link>
      </div>
    </>
  )
}
