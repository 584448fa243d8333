import { describe, expect, it } from 'vitest'
import type { StepPlan } from '../../../shared/steps/step.ts'
import { emptyPlan } from './empty-plan.ts'
import { planProblems } from './step-problems.ts'

const collect: StepPlan = { ...emptyPlan('collect'), title: 'What hurts?' }

describe('the plan of a step', () => {
  it('is fine with a title and the defaults', () => {
    expect(planProblems(collect)).toEqual({})
  })

  it('needs a title and at least one group', () => {
    const plan = { ...emptyPlan('collect'), who: { roles: ['participant' as const], groups: [] } }
    expect(Object.keys(planProblems(plan))).toEqual(['title', 'groups'])
  })

  it('needs something to weigh', () => {
    expect(planProblems({ ...emptyPlan('weigh'), title: 'Vote' }).source?.key).toBe(
      'facilitation.sourceNeeded',
    )
  })

  it('cannot cap dots above their total', () => {
    const plan: StepPlan = {
      ...collect,
      source: { step: 's1', items: 'cards' },
      settings: { kind: 'weigh', scale: { type: 'dots', total: 3, cap: 5 }, seats: 1 },
    }
    expect(planProblems(plan).cap?.params).toEqual({ min: 1, max: 3 })
  })

  it('needs both sides of a match, told apart', () => {
    const match = { ...emptyPlan('match'), title: 'Pair' }
    expect(planProblems(match).source?.key).toBe('facilitation.sourceNeeded')
    const plan: StepPlan = { ...match, source: { step: 's1', items: 'cards' } }
    expect(planProblems(plan).offers?.key).toBe('match.settingsSides')
    const { settings } = plan
    if (settings.kind !== 'match') throw new Error('not a match')
    const offers = { step: 's2', only: null, places: 1 }
    expect(planProblems({ ...plan, settings: { ...settings, offers } })).toEqual({})
    expect(
      planProblems({ ...plan, settings: { ...settings, offers: { ...offers, places: 0 } } }).offerPlaces
        ?.params,
    ).toEqual({ min: 1, max: 50 })
  })

  it('needs something to answer, a way to answer, and complete fields', () => {
    const field = { id: 'f1', label: ' ', type: 'text' as const, required: false }
    const plan: StepPlan = {
      ...collect,
      settings: {
        kind: 'collect',
        replyTo: { kinds: [] },
        form: [{ ...field, id: 'f0', label: 'Place' }, field],
      },
    }
    expect(Object.keys(planProblems(plan)).sort()).toEqual(['form.1', 'kinds', 'source'])
    const whole: StepPlan = {
      ...plan,
      source: { step: 's1', items: 'cards' },
      settings: { kind: 'collect', replyTo: { kinds: ['me_too'] }, form: [] },
    }
    expect(planProblems(whole)).toEqual({})
  })
})

describe('the limits and the budget of a plan', () => {
  it('are whole numbers of cards or commitments for a person and for a group', () => {
    const limits = { ...collect.limits, perPerson: 0, perGroup: 6_000 }
    const commit: StepPlan = { ...emptyPlan('commit'), title: 'Promise', limits }
    expect(Object.keys(planProblems(commit))).toEqual(['perPerson', 'perGroup'])
  })

  it('raise the shares by some money, or as the rule does by itself', () => {
    const plan = (increment?: string): StepPlan => ({
      ...collect,
      source: { step: 's1', items: 'cards' },
      settings: {
        kind: 'weigh',
        seats: 1,
        scale: {
          type: 'approve',
          min: 0,
          max: 3,
          budget: {
            amount: '1000',
            currency: 'IDR',
            rule: 'equal_shares',
            completion: 'add1e',
            costField: null,
            costs: {},
            ...(increment !== undefined && { increment }),
          },
        },
      },
    })
    expect(planProblems(plan())).toEqual({})
    expect(planProblems(plan('2.5'))).toEqual({})
    expect(Object.keys(planProblems(plan('0')))).toEqual(['increment'])
    expect(Object.keys(planProblems(plan('much')))).toEqual(['increment'])
  })
})
