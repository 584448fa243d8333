import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OtherWays } from './DoorProblem.tsx'

/** The link and the code for everybody lead nobody in: they say what does. */
export function ByInvitation({ onRetry }: { onRetry: () => void }) {
  const text = useText()
  return (
    <>
      <Notice
        title={text('entry.byInvitationTitle')}
        action={<Button onClick={onRetry}>{text('common.retry')}</Button>}
      >
        {text('entry.byInvitation')}
      </Notice>
      <OtherWays />
    </>
  )
}
