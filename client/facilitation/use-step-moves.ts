import { useCallback } from 'react'
import type { StepMove } from '../../shared/domain/step-life.ts'
import type { Step } from '../../shared/steps/step.ts'
import { useCommand } from '../api/index.ts'
import type { Control } from './step-controls.ts'

export type StepMoves = { run(step: Step, control: Control): Promise<boolean>; busy: boolean }

/** Carries out what a control offers. Going on closes this step first, so that nothing is left open behind. */
export function useStepMoves(workshop: string): StepMoves {
  const { run, busy } = useCommand('moveStep')
  const move = useCallback(
    async (step: string, name: StepMove) =>
      (await run({ params: { w: workshop, s: step }, body: { move: name } })) !== null,
    [run, workshop],
  )
  const carryOut = useCallback(
    async (step: Step, control: Control) => {
      if (control.do !== 'next') return move(step.id, control.do)
      if (step.progress.state === 'open' && !(await move(step.id, 'close'))) return false
      return move(control.step.id, 'open')
    },
    [move],
  )
  return { run: carryOut, busy }
}
