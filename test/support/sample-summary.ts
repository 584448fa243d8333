import { emptyPlan } from '../../shared/domain/commitment-states.ts'
import { defaultGroups } from '../../shared/domain/default-groups.ts'
import type { Ballot } from '../../shared/domain/tally.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { Summary, SummaryCard } from '../../shared/summary/summary.ts'
import { countBallots } from '../../shared/tally/index.ts'
import { findTemplate, planOf } from '../../shared/templates/index.ts'

const now = Date.UTC(2026, 10, 22, 3)

/** A workshop after `rembuk-cepat`: six people, three cards, one theme with two of them, a result, a commitment. */
export function sampleSummary(change: Partial<Summary> = {}): Summary {
  const template = findTemplate('rembuk-cepat')
  if (!template) throw new Error('the template has gone')
  const { steps: plans, trustCard, question } = planOf(template, 'en', now)
  const steps = plans.map(
    (plan, order): Step => ({
      ...plan,
      id: `s${order}`,
      source: plan.source && { ...plan.source, step: `s${plan.source.step}` },
      progress: {
        order,
        state: 'revealed',
        run: 1,
        openedAt: now,
        endsAt: null,
        closedAt: now,
        frame: `shape:step-s${order}`,
        sourceIds: order === 1 ? ['shape:a', 'shape:b', 'shape:c'] : [],
      },
    }),
  )
  return {
    format: 'rembuk-workshop/1',
    madeAt: now,
    workshop: {
      id: 'w1',
      title: 'Clinic hours',
      question,
      sponsor: 'Health office',
      place: 'Town hall',
      languages: ['en', 'id'],
      groups: [...defaultGroups],
      openness: 'registered',
      summaryForParticipants: true,
      ownership: 'initiator',
      trustCard: { ...trustCard, version: 1 },
      doorOpen: true,
      currentStep: null,
      template: template.id,
      createdAt: now,
    },
    presence: {
      people: 6,
      byGroup: [
        { group: 'residents', people: 3 },
        { group: 'business', people: 3 },
      ],
    },
    steps,
    cards: [
      card('shape:a', 'I waited four hours.', 'residents'),
      card('shape:b', 'The same form twice.', 'business'),
      card('shape:c', 'Dark road home.', 'residents', null),
    ],
    themes: [
      {
        id: 'shape:t',
        step: 's1',
        title: 'Waiting',
        cards: ['shape:a', 'shape:b'],
        voices: { people: 2, groups: 2, byGroup: { residents: 1, business: 1 } },
      },
    ],
    positions: [],
    tallies: [sampleTally()],
    pairings: [],
    commitments: [
      {
        id: 'c1',
        step: 's3',
        run: 1,
        title: 'Open a second counter',
        owner: { name: 'Sari', organisation: 'Health office', group: 'residents', person: 'p1' },
        due: '2026-12-24',
        source: ['shape:t'],
        status: 'accepted',
        acceptance: { how: 'owner', at: now, note: '' },
        plan: emptyPlan,
        log: [],
        assessments: [],
        carried: null,
        createdAt: now,
      },
    ],
    cosigners: [],
    commitmentsWithheld: 0,
    ...change,
  }
}

export function card(id: string, text: string, group: string, theme: string | null = 'shape:t'): SummaryCard {
  const fields = {}
  return {
    id,
    text,
    fields,
    author: 'Sari',
    group,
    channel: 'phone',
    at: now,
    step: 's0',
    run: 1,
    theme,
    from: [],
  }
}

/** Residents want “Waiting”, business wants “Roads”; three of each. */
export function sampleTally(labels: [string, string] = ['Waiting', 'Roads']) {
  const ballots = Array.from(
    { length: 6 },
    (_, at): Ballot => ({
      id: `b${at}`,
      group: at < 3 ? 'residents' : 'business',
      choice: { type: 'dots', dots: at < 3 ? { 'shape:t': 2 } : { 'shape:u': 1 } },
    }),
  )
  return countBallots({
    step: 's2',
    run: 1,
    scale: { type: 'dots', total: 3, cap: 2 },
    seats: 1,
    options: [
      {
        id: 'shape:t',
        label: labels[0],
        cards: [{ id: 'shape:a', text: 'I waited four hours.', group: 'residents' }],
      },
      { id: 'shape:u', label: labels[1], cards: [] },
    ],
    ballots,
    eligibleByGroup: { residents: 4, business: 3 },
    present: 6,
    presentByGroup: {},
    admittedLate: 0,
    seed: 'seed',
    openedAt: 1,
    closedAt: 2,
  })
}
