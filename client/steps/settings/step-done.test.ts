import { describe, expect, it } from 'vitest'
import type { WorkshopView } from '../../../shared/document/workshop-document.ts'
import type { StepCount } from '../../../shared/domain/theme.ts'
import type { Step, StepPlan } from '../../../shared/steps/step.ts'
import { sampleSummary } from '../../../test/support/sample-summary.ts'
import { doneChoices, doneNow } from './step-done.ts'

const { steps, workshop } = sampleSummary()
const [collect, cluster, weigh] = steps
if (!collect || !cluster || !weigh) throw new Error('the sample has its steps')

const opened = (step: Step, done: StepPlan['done'], endsAt: number | null = null): Step => ({
  ...step,
  done,
  progress: { ...step.progress, state: 'open', endsAt },
})

function view(count: Partial<StepCount>): WorkshopView {
  const person = { language: 'en', joinedAt: 1, group: 'residents', gone: 'no' } as const
  const counted: StepCount = {
    step: '',
    run: 1,
    cards: 0,
    authors: 0,
    pending: 0,
    sealed: 0,
    electorate: 0,
    ballots: 0,
    read: {},
    unplaced: [],
    ...count,
  }
  return {
    workshop: { ...workshop, join: { code: 'ABCDEF', url: '' } },
    steps,
    people: [
      ...['a', 'b', 'c', 'd'].map((id) => ({ ...person, id, name: id, role: 'participant' as const })),
      { ...person, id: 'gone', name: '', role: 'participant', gone: 'withdrawn' },
      { ...person, id: 'f', name: 'F', role: 'facilitator' },
    ],
    counts: new Map(steps.map(({ id }) => [id, counted])),
    themes: [],
    tallies: [],
    matches: [],
    commitments: [],
    cosigners: [],
    locks: new Map(),
    pauses: new Map(),
    notices: [],
  }
}

describe('a step has done what it was planned for', () => {
  it('all: once everybody for whom it is has contributed; who has left is not waited for', () => {
    expect(doneNow(opened(collect, 'all'), view({ authors: 3 }), 0)).toBeNull()
    expect(doneNow(opened(collect, 'all'), view({ authors: 4 }), 0)).toBe('all')
    expect(doneNow(opened(weigh, 'all'), view({ ballots: 2, electorate: 3 }), 0)).toBeNull()
    expect(doneNow(opened(weigh, 'all'), view({ ballots: 3, electorate: 3 }), 0)).toBe('all')
  })

  it('quorum: once more than half have', () => {
    expect(doneNow(opened(collect, 'quorum'), view({ authors: 2 }), 0)).toBeNull()
    expect(doneNow(opened(collect, 'quorum'), view({ authors: 3 }), 0)).toBe('quorum')
    expect(doneNow(opened(weigh, 'quorum'), view({}), 0)).toBeNull()
  })

  it('time: once the clock has run out, and never without one', () => {
    expect(doneNow(opened(cluster, 'time', 100), view({}), 99)).toBeNull()
    expect(doneNow(opened(cluster, 'time', 100), view({}), 100)).toBe('time')
    expect(doneNow(opened(cluster, 'time'), view({}), 100)).toBeNull()
  })

  it('facilitator: never by a number, nor after it was closed', () => {
    expect(doneNow(opened(collect, 'facilitator', 1), view({ authors: 4 }), 9)).toBeNull()
    expect(doneNow({ ...collect, done: 'all' }, view({ authors: 4 }), 9)).toBeNull()
  })

  it('is planned by people only where people are counted', () => {
    expect(doneChoices(collect)).toContain('all')
    expect(doneChoices(cluster)).toEqual(['facilitator', 'time'])
    expect(doneChoices({ ...collect, seal: 'sealed_until_reveal' })).toEqual(['facilitator', 'time'])
  })
})
