import { useMemo } from 'react'
import type { Group } from '../../shared/domain/group.ts'
import type { Sentence } from '../../shared/scales/scale.ts'
import { groupName, type Telling } from '../../shared/tally/index.ts'
import { useLanguage, useText } from '../i18n/index.ts'

/** What figures need to speak: group names in the reader's language, and sentences as text. */
export function useTelling(groups: readonly Group[]) {
  const text = useText()
  const [language] = useLanguage()
  return useMemo(() => {
    const telling: Telling = { groups, language }
    return {
      telling,
      say: (sentences: readonly Sentence[]) =>
        sentences.map(({ key, params }) => text(key, params)).join(' '),
      nameOf: (group: string) => groupName(group, telling),
      groupOf: (id: string) => groups.find((group) => group.id === id) ?? null,
      /** The groups that anything is shown of, in the workshop's order. */
      inOrder: (ids: Iterable<string>) => {
        const wanted = new Set(ids)
        return groups.filter(({ id }) => wanted.has(id))
      },
    }
  }, [groups, language, text])
}
