import { useCallback } from 'react'
import type { Language } from '../../../shared/domain/language.ts'
import { useCommand } from '../../api/index.ts'
import type { Here } from '../../people/here.ts'

/** The language of somebody's screen is also the one that the server writes to them in. */
export function useLanguageChoice(here: Here): (language: Language) => void {
  const { run } = useCommand('editMe', { quiet: true })
  const { workshop } = here
  return useCallback((language) => void run({ params: { w: workshop }, body: { language } }), [run, workshop])
}
