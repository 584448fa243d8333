/** What the facilitator is offered for a step now: one large thing, and what else is possible. */
import { possibleMoves, type StepMove } from '../../shared/domain/step-life.ts'
import type { Step } from '../../shared/steps/step.ts'

export type Control = { do: StepMove } | { do: 'next'; step: Step }
export type StepControls = {
  /** The one primary action; null where nothing is left to do. */
  main: Control | null
  others: Control[]
  /** Minutes can be added while the clock can run. */
  minutes: boolean
}

/** `next`: the first step after this one that was not opened yet, if there is one. */
export function controlsFor(step: Step, next: Step | null): StepControls {
  const moves = possibleMoves(step.progress.state).filter((move) => move !== 'reveal' || isRevealed(step))
  const mayReveal = moves.includes('reveal')
  const goOn: Control[] = next && !mustReveal(step) ? [{ do: 'next', step: next }] : []
  const ordered: Control[] = [
    ...moves.filter((move) => move === 'open').map(asControl),
    ...(mayReveal ? [asControl('reveal')] : []),
    ...goOn,
    ...moves.filter((move) => move !== 'open' && move !== 'reveal').map(asControl),
  ]
  const [main = null, ...others] = step.progress.state === 'draft' ? ordered.slice(0, 1) : ordered
  return { main, others, minutes: step.progress.state === 'open' }
}

const asControl = (move: StepMove): Control => ({ do: move })

/** Has something that is shown at the reveal: sealed cards or a result. */
export const isRevealed = (step: Step): boolean =>
  step.settings.kind === 'weigh' || step.seal === 'sealed_until_reveal'

/** An open vote, or sealed cards: going on would leave them unseen. */
const mustReveal = (step: Step): boolean => isRevealed(step) && step.progress.state === 'open'

export const nextStep = (steps: readonly Step[], after: Step): Step | null =>
  steps.find((step) => step.progress.order > after.progress.order && step.progress.state === 'draft') ?? null

/** What must be asked first: it ends other people's chance to change something, or begins a new run. */
export function asksFirst(step: Step, control: Control): boolean {
  if (control.do === 'freeze' || control.do === 'reopen') return true
  const endsVote = control.do === 'close' || control.do === 'reveal'
  return endsVote && step.settings.kind === 'weigh' && step.progress.state === 'open'
}
