/** Pledges of money, hours and things, `pledge/1`. A pledge is a promise, not a payment. */
import { ratio } from '../../decide/fraction.ts'
import type { Tally } from '../../domain/tally.ts'
import { AppError } from '../../errors.ts'
import { isMoney } from '../budget/money.ts'
import { costBounds } from '../budget/terms.ts'
import type { ScaleKind } from '../scale.ts'
import type { ChoiceOf, DetailOf } from '../schemas.ts'
import { rankByPledges } from './count.ts'
import { pledgeKinds } from './states.ts'

type Pledged = ChoiceOf<'pledge'>['pledges'][string]

const isNothing = (pledged: Pledged): boolean => pledgeKinds.every((kind) => !pledged[kind])

export const pledge: ScaleKind<'pledge'> = {
  empty: { type: 'pledge', pledges: {} },
  isEmpty: ({ pledges }) => Object.values(pledges).every(isNothing),
  named: ({ pledges }) => Object.keys(pledges),
  only: (choice, known) => ({
    ...choice,
    pledges: Object.fromEntries(Object.entries(choice.pledges).filter(([id]) => known.has(id))),
  }),
  problemOf({ pledges }, { hours, things }) {
    const refused = Object.values(pledges).some(
      (pledged) => (pledged.hours && !hours) || (pledged.things && !things),
    )
    return refused ? new AppError('invalid_input', { field: 'pledges', problem: 'invalid' }) : null
  },
  isWithin: (choice, settings) => pledge.problemOf(choice, settings) === null,
  settled: (choice) => ({
    ...choice,
    pledges: Object.fromEntries(Object.entries(choice.pledges).filter(([, pledged]) => !isNothing(pledged))),
  }),
  some: (_, options, below) => ({
    type: 'pledge',
    pledges: Object.fromEntries(
      options.filter(() => below(2) === 1).map((option) => [option, { money: (below(9) + 1) * 1_000 }]),
    ),
  }),

  planned: (settings) => ({ ...settings, costs: {} }),
  fresh: {
    type: 'pledge',
    currency: 'Rp',
    costField: null,
    costs: {},
    hours: true,
    things: true,
    mode: 'all_or_nothing',
    minPledgers: 1,
    pool: '0',
    matchPercent: 0,
  },
  bounds: ({ minPledgers, matchPercent, pool, costs }) => [
    { field: 'minPledgers', value: minPledgers, min: 1, max: 500 },
    { field: 'matchPercent', value: matchPercent, min: 0, max: 1_000 },
    { field: 'pool', value: isMoney(pool) ? 0 : -1, min: 0, max: 0 },
    ...costBounds(costs),
  ],

  method: () => 'pledge/1',
  primary: 'money',
  zero: { money: 0, hours: 0, things: 0, pledgers: 0 },
  read: ({ pledges }) =>
    Object.entries(pledges)
      .filter(([, pledged]) => !isNothing(pledged))
      .map(([option, { money = 0, hours = 0, things = 0 }]) => [
        option,
        { money, hours, things, pledgers: 1 },
      ]),
  voters: ({ pledgers = 0 }) => pledgers,
  share: ({ money = 0 }, ofGroup) => (ofGroup.money ? ratio(money, ofGroup.money) : null),
  rank: rankByPledges,
  decidesEach: true,
  used: null,

  rule: ({ mode, minPledgers, matchPercent, pool, currency }) => ({
    key: `pledge.rule.${mode}`,
    params: { minPledgers, matchPercent, pool: Number(pool), currency },
  }),
  lead: (tally) => {
    const projects = pledgesOf(tally)?.projects ?? []
    const reached = projects.filter(({ state }) => state === 'reached').length
    return { key: 'pledge.lead', params: { reached, of: projects.length } }
  },
  numbers(tally, { id, figures }) {
    const detail = pledgesOf(tally)
    const project = detail?.projects.find(({ option }) => option === id)
    return {
      key: `pledge.option.${project?.state ?? 'no_target'}`,
      params: {
        currency: detail?.currency ?? '',
        raised: Number(project?.raised ?? 0),
        target: Number(project?.target ?? 0),
        shortfall: Number(project?.shortfall ?? 0),
        match: Number(project?.match ?? 0),
        hours: figures.hours ?? 0,
        things: figures.things ?? 0,
      },
    }
  },
  short: () => ({ key: 'decide.optionNobody', params: {} }),
  isFor: (_, { byGroup }, group) => (byGroup[group]?.pledgers ?? 0) > 0,
  columns: ['money', 'hours', 'things', 'pledgers'],
  of: null,
  parts: null,
  comparison: null,
}

const pledgesOf = ({ detail }: Tally): DetailOf<'pledges'> | null =>
  detail?.kind === 'pledges' ? detail : null
