/** What a card of a step is made of. */

import type { LineageLink } from '../domain/card.ts'
import type { FormField, Reply } from '../domain/card-form.ts'
import type { ReplyKind } from '../domain/reply-kinds.ts'
import type { Step } from '../steps/step.ts'

type WithSettings = Pick<Step, 'settings'> | null | undefined

const nothing: readonly never[] = []

/** The fields of the step's cards, in their order; none where it has no form. */
export function formOf(step: WithSettings): readonly FormField[] {
  return (step?.settings.kind === 'collect' && step.settings.form) || nothing
}

/** How the cards of this step answer; null where they answer nothing. */
export function replyKindsOf(step: WithSettings): readonly ReplyKind[] | null {
  return (step?.settings.kind === 'collect' && step.settings.replyTo?.kinds) || null
}

/** What a card with this lineage answers. */
export function replyIn(from: readonly LineageLink[]): Reply | null {
  for (const { item, how, kind } of from) if (how === 'answers' && kind) return { item, kind }
  return null
}
