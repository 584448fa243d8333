import { useEffect, useState } from 'react'
import { type KeptWork, useKeptWork } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import { Button } from '../../ui/Button.tsx'
import { downloadJson } from '../board/download-json.ts'

/** What never reached the server and now cannot: as a file, so that nobody loses a sentence. */
export function TakeUnsent() {
  const text = useText()
  const gather = useKeptWork()
  const [work, setWork] = useState<KeptWork | null>(null)
  useEffect(() => {
    void gather().then(setWork, () => setWork(null))
  }, [gather])
  if (!work || work.lanes.length === 0) return null
  return <Button onClick={() => downloadJson('rembuk.json', work)}>{text('board.takeUnsent')}</Button>
}
