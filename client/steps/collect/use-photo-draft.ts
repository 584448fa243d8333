import { useMemo } from 'react'
import { useDraft } from './use-draft.ts'

/** Photos that were chosen and not sent, in base64 by id. */
export type PhotoDraft = {
  data: Readonly<Record<string, string>>
  put(id: string, data: string): void
  drop(id: string): void
  clear(): void
}

/**
 * A telephone that opens its camera may throw this page out of its memory: what was chosen survives a reload of this
 * tab, apart from the words, which are written at every key.
 */
export function usePhotoDraft(key: string): PhotoDraft {
  const [kept, keep] = useDraft(`${key}.photos`)
  return useMemo(() => {
    const data = readKept(kept)
    return {
      data,
      put: (id, one) => keep(JSON.stringify({ ...data, [id]: one })),
      drop: (id) =>
        keep(JSON.stringify(Object.fromEntries(Object.entries(data).filter(([one]) => one !== id)))),
      clear: () => keep(''),
    }
  }, [kept, keep])
}

function readKept(kept: string): Record<string, string> {
  try {
    const read: unknown = JSON.parse(kept || '{}')
    return typeof read === 'object' && read !== null ? (read as Record<string, string>) : {}
  } catch {
    return {}
  }
}
