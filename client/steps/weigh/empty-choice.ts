import { scaleKind } from '../../../shared/scales/index.ts'
import type { Choice } from '../../../shared/scales/schemas.ts'
import type { Step } from '../../../shared/steps/step.ts'

/** An empty choice is an abstention: it counts towards turnout and towards no option. */
export function emptyChoice({ settings }: Step): Choice {
  return scaleKind(settings.kind === 'weigh' ? settings.scale.type : 'dots').empty
}

export const isEmptyChoice = (choice: Choice): boolean => scaleKind(choice.type).isEmpty(choice)
