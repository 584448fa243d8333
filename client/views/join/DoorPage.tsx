import { useEffect } from 'react'
import { useDoor } from '../../api/index.ts'
import { useSuggestLanguage, useText } from '../../i18n/index.ts'
import { Busy } from '../../ui/Busy.tsx'
import { Page } from '../../ui/Page.tsx'
import { DoorProblem } from './DoorProblem.tsx'
import { Entrance } from './Entrance.tsx'
import { useDoorKey } from './use-door-key.ts'

/** Where every link and code leads: what this is about, what is kept, who comes in. */
export default function DoorPage() {
  const text = useText()
  const key = useDoorKey()
  const door = useDoor(key)
  const suggest = useSuggestLanguage()
  const first = door.data?.languages[0]
  useEffect(() => {
    if (first) suggest(first)
  }, [first, suggest])
  if (key && door.isPending) return <Busy label={text('door.opening')} />
  return (
    <Page title={door.data?.title ?? text('door.title')} titleInside narrow>
      {door.data && key ? (
        <Entrance door={door.data} doorKey={key} onOutdated={() => void door.refetch()} />
      ) : (
        <DoorProblem problem={door.error} onRetry={() => void door.refetch()} />
      )}
    </Page>
  )
}
