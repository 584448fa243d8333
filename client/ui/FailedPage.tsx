import { useText } from '../i18n/index.ts'
import { Button } from './Button.tsx'
import { Page } from './Page.tsx'

/** A reload is also the cure after an update of the server, whose old files are gone. */
export function FailedPage() {
  const text = useText()
  return (
    <Page title={text('common.failedTitle')} narrow>
      <p>{text('common.failed')}</p>
      <div>
        <Button variant="primary" onClick={() => window.location.reload()}>
          {text('common.reload')}
        </Button>
      </div>
    </Page>
  )
}
