import type { Step } from '../../shared/steps/step.ts'
import type { Me } from '../../shared/wire/http.ts'
import { useMe, useRefresh } from '../api/index.ts'
import type { Here } from '../people/here.ts'
import { useOnChange } from './use-on-change.ts'

/**
 * The acting person's own cards, ballots and ticks. Asked again when the public part of the step says that
 * something of theirs may have changed, never with every card of the room.
 */
export function useMine(here: Here, step: Step): Me | undefined {
  const asked = useMe(here.workshop, here.me !== null)
  const refresh = useRefresh()
  useOnChange(beatOf(here, step, asked.data), () => refresh.me(here.workshop))
  return asked.data
}

function beatOf(here: Here, step: Step, mine: Me | undefined): string {
  const count = here.view.counts.get(step.id)
  const waits = mine?.cards.some((card) => card.step === step.id && card.state === 'pending')
  const mayVote = mine?.electorateOf.includes(step.id)
  return [
    step.progress.state,
    step.progress.run,
    waits ? count?.pending : '',
    mayVote ? '' : count?.electorate,
  ].join(' ')
}
