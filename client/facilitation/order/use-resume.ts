import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { toast } from '../../ui/index.ts'

/** Lets somebody go on who was paused after a mass change. */
export function useResume(here: Here) {
  const text = useText()
  const { run, busy } = useCommand('resumePerson')
  return {
    busy,
    run: async (person: string, name: string) => {
      if (await run({ params: { w: here.workshop, p: person } })) toast(text('pause.resumed', { name }))
    },
  }
}
