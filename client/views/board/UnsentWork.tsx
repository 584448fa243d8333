import { Download } from 'lucide-react'
import { useKeptWork, useSaved } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { downloadJson } from './download-json.ts'

/** When a board can no longer be reached, what was not sent is offered as a file. */
export function UnsentWork() {
  const text = useText()
  const saved = useSaved()
  const keptWork = useKeptWork()
  if (typeof saved !== 'object' || saved.kept === 0) return null
  return (
    <div>
      <Button
        icon={<Download size={18} aria-hidden="true" />}
        onClick={() => void keptWork().then((work) => downloadJson('rembuk-unsent.json', work))}
      >
        {text('board.takeUnsent')}
      </Button>
    </div>
  )
}
