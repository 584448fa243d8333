import { useCallback, useRef, useState } from 'react'
import { useCommand } from '../../api/index.ts'

/** Asks once per page: asking again would end the code that somebody may just be typing elsewhere. */
export function useOwnCode(workshop: string) {
  const [code, setCode] = useState<string | null>(null)
  const asked = useRef(false)
  const { run, problem } = useCommand('newRejoinCode', { quiet: true })
  const ask = useCallback(() => {
    if (asked.current) return
    asked.current = true
    void run({ params: { w: workshop } }).then((answer) => {
      if (answer) setCode(answer.code)
      else asked.current = false
    })
  }, [run, workshop])
  return { code, ask, problem }
}
