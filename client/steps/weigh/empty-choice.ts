import type { Step } from '../../../shared/steps/step.ts'
import type { Choice, ScaleType } from '../../../shared/steps/weigh/settings.ts'

/** An empty choice is an abstention: it counts towards turnout and towards no option. */
export function emptyChoice(step: Step): Choice {
  return emptyOf(step.settings.kind === 'weigh' ? step.settings.scale.type : 'dots')
}

function emptyOf(scale: ScaleType): Choice {
  switch (scale) {
    case 'dots':
      return { type: 'dots', dots: {} }
    case 'approve':
      return { type: 'approve', approved: [] }
    case 'opinion':
      return { type: 'opinion', votes: {} }
  }
}

export function isEmptyChoice(choice: Choice): boolean {
  switch (choice.type) {
    case 'dots':
      return Object.keys(choice.dots).length === 0
    case 'approve':
      return choice.approved.length === 0
    case 'opinion':
      return Object.keys(choice.votes).length === 0
  }
}
