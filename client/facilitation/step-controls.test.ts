import { describe, expect, it } from 'vitest'
import type { StepState } from '../../shared/domain/step-life.ts'
import type { OfferedKind, Step } from '../../shared/steps/step.ts'
import { emptyPlan } from '../steps/settings/empty-plan.ts'
import { asksFirst, controlsFor, nextStep } from './step-controls.ts'

function step(kind: OfferedKind, state: StepState, order = 1, more: Partial<Step> = {}): Step {
  return {
    ...emptyPlan(kind),
    id: `s${order}`,
    title: kind,
    progress: {
      order,
      state,
      run: state === 'draft' ? 0 : 1,
      openedAt: null,
      endsAt: null,
      closedAt: null,
      frame: `shape:step-${order}`,
      sourceIds: [],
    },
    ...more,
  }
}
const names = (of: ReturnType<typeof controlsFor>) => [of.main?.do ?? null, of.others.map((one) => one.do)]
const next = step('cluster', 'draft', 2)

describe('what a facilitator is offered', () => {
  it('is to open a draft, and nothing else', () => {
    expect(names(controlsFor(step('collect', 'draft'), next))).toEqual(['open', []])
  })

  it('is to go on from open cards, or just to close them', () => {
    expect(names(controlsFor(step('collect', 'open'), next))).toEqual(['next', ['close']])
  })

  it('is to reveal sealed cards before going on', () => {
    const sealed = step('collect', 'open', 1, { seal: 'sealed_until_reveal' })
    expect(names(controlsFor(sealed, next))).toEqual(['reveal', ['close']])
  })

  it('is to reveal a vote; going on without its result is possible once it is closed', () => {
    expect(names(controlsFor(step('weigh', 'open'), next))).toEqual(['reveal', ['close']])
    expect(names(controlsFor(step('weigh', 'closed'), next))).toEqual([
      'reveal',
      ['next', 'reopen', 'freeze'],
    ])
  })

  it('is to go on after the reveal', () => {
    expect(names(controlsFor(step('weigh', 'revealed'), next))).toEqual(['next', ['reopen', 'freeze']])
  })

  it('is nothing when the last step is final', () => {
    expect(names(controlsFor(step('commit', 'frozen'), null))).toEqual([null, []])
  })

  it('adds minutes only while a step is open', () => {
    expect(controlsFor(step('collect', 'open'), null).minutes).toBe(true)
    expect(controlsFor(step('collect', 'closed'), null).minutes).toBe(false)
  })

  it('asks before a vote ends, and not before cards are closed', () => {
    expect(asksFirst(step('weigh', 'open'), { do: 'close' })).toBe(true)
    expect(asksFirst(step('collect', 'open'), { do: 'close' })).toBe(false)
    expect(asksFirst(step('collect', 'closed'), { do: 'freeze' })).toBe(true)
  })

  it('goes to the next step that was not opened yet', () => {
    const steps = [step('collect', 'open', 1), step('cluster', 'closed', 2), step('weigh', 'draft', 3)]
    expect(nextStep(steps, steps[0]!)?.id).toBe('s3')
    expect(nextStep(steps, steps[2]!)).toBeNull()
  })
})
