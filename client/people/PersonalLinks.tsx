import { IdCard } from 'lucide-react'
import { Link } from 'wouter'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { useText } from '../i18n/index.ts'
import { buttonClass, Notice } from '../ui/index.ts'

/** The way to personal links, wherever links are; where nothing else leads in, that is said. */
export function PersonalLinks({ workshop }: { workshop: Pick<Workshop, 'id' | 'openness'> }) {
  const text = useText()
  return (
    <>
      {workshop.openness === 'invited' && <Notice>{text('entry.byInvitationLinks')}</Notice>}
      <p>
        <Link href={`/w/${workshop.id}/invitations`} className={buttonClass({})}>
          <IdCard size={18} aria-hidden="true" /> {text('entry.invitationsManage')}
        </Link>
      </p>
    </>
  )
}
