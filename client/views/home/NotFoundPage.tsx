import { Link } from 'wouter'
import { useText } from '../../i18n/index.ts'
import { buttonClass } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'

export default function NotFoundPage() {
  const text = useText()
  return (
    <Page title={text('common.notFoundTitle')} narrow>
      <p>{text('common.notFound')}</p>
      <div>
        <Link href="/" className={buttonClass({ variant: 'primary' })}>
          {text('common.home')}
        </Link>
      </div>
    </Page>
  )
}
