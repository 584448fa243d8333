import { useText } from '../../i18n/index.ts'
import { Notice } from '../../ui/Notice.tsx'
import { OtherWays } from './DoorProblem.tsx'

/** The link and the code for everybody lead nobody in: they say what does. */
export function ByInvitation() {
  const text = useText()
  return (
    <>
      <Notice title={text('entry.byInvitationTitle')}>{text('entry.byInvitation')}</Notice>
      <OtherWays />
    </>
  )
}
