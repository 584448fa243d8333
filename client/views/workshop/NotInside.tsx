import { useText } from '../../i18n/index.ts'
import { Page } from '../../ui/Page.tsx'
import { EnterByCode } from '../home/EnterByCode.tsx'
import { OtherWays } from '../join/DoorProblem.tsx'

export function NotInside() {
  const text = useText()
  return (
    <Page title={text('door.notInsideTitle')} narrow>
      <p>{text('door.notInside')}</p>
      <EnterByCode compact />
      <OtherWays />
    </Page>
  )
}
