import type { Door } from '../../../shared/wire/http.ts'
import { useCommand } from '../../api/index.ts'
import type { DoorKey } from '../../api/query-keys.ts'
import { useLanguage } from '../../i18n/index.ts'
import { useEnter } from './enter.ts'

type Joining = { door: Door; doorKey: DoorKey; another: boolean }

/** Joins as typed and goes in. A failure stays in `problem`; nothing typed is lost. */
export function useJoin({ door, doorKey, another }: Joining) {
  const [language] = useLanguage()
  const enter = useEnter()
  const { run, busy, problem } = useCommand('join', { quiet: true })
  const join = async (name: string, group: string) => {
    // The version that was shown, so that nobody agrees to words they did not see.
    const consentVersion = door.role === 'viewer' ? null : door.trustCard.version
    const place = await run({
      body: { ...doorKey, name: name.trim(), group, language, consentVersion, another },
    })
    if (place) enter(place)
  }
  return { join, busy, problem }
}
