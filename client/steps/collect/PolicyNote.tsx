import type { Step } from '../../../shared/steps/step.ts'
import { useText } from '../../i18n/index.ts'
import collect from './collect.module.css'
import { policyWords } from './policy-words.ts'

/** Whose name stands there and who reads it when: said before anybody writes. */
export function PolicyNote({ step }: { step: Step }) {
  const text = useText()
  return (
    <p className={collect.policy}>
      {policyWords(step)
        .map((key) => text(key))
        .join(' ')}
    </p>
  )
}
