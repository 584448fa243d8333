import type { Door } from '../../../shared/wire/http.ts'
import { useCommand } from '../../api/index.ts'
import type { DoorKey } from '../../api/query-keys.ts'
import { useLanguage } from '../../i18n/index.ts'

type Asking = { door: Door; doorKey: DoorKey; onWaiting: (ticket: string) => void }

/** Asks a facilitator to be let in. A failure stays in `problem`; nothing typed is lost. */
export function useAsk({ door, doorKey, onWaiting }: Asking) {
  const [language] = useLanguage()
  const { run, busy, problem } = useCommand('askToJoin', { quiet: true })
  const ask = async (name: string, group: string) => {
    const consentVersion = door.trustCard.version
    const asked = await run({ body: { ...doorKey, name: name.trim(), group, language, consentVersion } })
    if (asked) onWaiting(asked.ticket)
  }
  return { ask, busy, problem }
}
