import type { Step } from '../../shared/steps/step.ts'
import { useServerNow } from '../connection/index.ts'
import { useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import { doneNow } from '../steps/index.ts'
import { Notice } from '../ui/index.ts'

/** Tells the facilitator that the step has done what it was planned for. */
export function DoneSign({ here, step }: { here: Here; step: Step }) {
  const text = useText()
  const why = doneNow(step, here.view, useServerNow())
  return <div role="status">{why && <Notice>{text(`done.now.${why}`)}</Notice>}</div>
}
