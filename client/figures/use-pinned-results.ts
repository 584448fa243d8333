import { useMemo } from 'react'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { PinnedResult } from '../canvas/types.ts'
import { useFormats, useLanguage, useText } from '../i18n/index.ts'
import { pinnedResults } from './pinned.ts'

/** The results that stand on the board; the same map until one of them changes. */
export function usePinnedResults({
  steps,
  tallies,
  workshop,
}: Pick<WorkshopView, 'steps' | 'tallies'> & {
  workshop: Pick<WorkshopView['workshop'], 'groups'>
}): ReadonlyMap<string, PinnedResult> {
  const text = useText()
  const [language] = useLanguage()
  const { number } = useFormats()
  return useMemo(
    () => pinnedResults({ steps, tallies, workshop }, { text, language, number }),
    [steps, tallies, workshop, text, language, number],
  )
}
