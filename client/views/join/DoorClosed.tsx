import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { OtherWays } from './DoorProblem.tsx'

export function DoorClosed({ onRetry }: { onRetry: () => void }) {
  const text = useText()
  return (
    <>
      <Notice
        tone="warning"
        title={text('door.closedTitle')}
        action={<Button onClick={onRetry}>{text('common.retry')}</Button>}
      >
        {text('door.closed')}
      </Notice>
      <OtherWays />
    </>
  )
}
