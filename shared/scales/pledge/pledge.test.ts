import { expect, test } from 'vitest'
import type { Ballot } from '../../domain/tally.ts'
import { checkChoice, countBallots } from '../../tally/index.ts'
import type { ChoiceOf, ScaleOf } from '../schemas.ts'
import { pledge } from './scale.ts'

type Pledges = ChoiceOf<'pledge'>['pledges']

const scale: ScaleOf<'pledge'> = {
  ...pledge.fresh,
  costs: { P1: '1000', P2: '500', P3: '700' },
  pool: '200',
  matchPercent: 60,
}

function count(over: Partial<ScaleOf<'pledge'>>, given: readonly Pledges[]) {
  const ballots = given.map(
    (pledges, at): Ballot => ({ id: `b${at}`, group: 'g', choice: { type: 'pledge', pledges } }),
  )
  const tally = countBallots({
    step: 's',
    run: 1,
    scale: { ...scale, ...over },
    seats: 1,
    options: ['P1', 'P2', 'P3', 'P4'].map((id) => ({ id, label: id, cards: [] })),
    ballots,
    eligibleByGroup: { g: given.length },
    presentByGroup: { g: given.length },
    present: given.length,
    admittedLate: 0,
    seed: 'seed',
    openedAt: 1,
    closedAt: 2,
  })
  if (tally.detail?.kind !== 'pledges') throw new Error('no pledges were counted')
  const { detail } = tally
  return { tally, detail, of: (id: string) => detail.projects.find(({ option }) => option === id) }
}

const room: Pledges[] = [
  { P1: { money: 400 }, P2: { money: 300 } },
  { P1: { money: 500 }, P2: { money: 250 }, P3: { money: 699 } },
  { P1: { hours: 8 }, P4: { money: 5, things: 2 } },
]

test('what reaches its target is owed and matched from the pool; what misses it by one is not', () => {
  const { tally, detail, of } = count({}, room)
  expect(tally.options.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(['P2'])
  expect(of('P2')).toMatchObject({ raised: '550', state: 'reached', collected: '550', match: '200' })
  expect(of('P3')).toMatchObject({ state: 'missed', shortfall: '1', collected: '0', match: '0' })
  expect(of('P1')).toMatchObject({ raised: '900', shortfall: '100', hours: 8, pledgers: 2 })
  expect(of('P4')).toMatchObject({ state: 'no_target', target: null, things: 2 })
  expect([tally.method, detail.poolLeft]).toEqual(['pledge/1', '0'])
})

test('where it is flexible, what missed its target is owed anyway, and nothing is matched', () => {
  expect(count({ mode: 'flexible' }, room).of('P3')).toMatchObject({
    state: 'kept',
    collected: '699',
    match: '0',
  })
})

test('enough people must stand behind a target', () => {
  expect(count({ minPledgers: 3 }, room).of('P2')?.state).toBe('missed')
})

test.each([
  [{ P1: { hours: 1 } }, {}, undefined],
  [{ P1: { hours: 1 } }, { hours: false }, 'invalid_input'],
  [{ P1: { things: 1 } }, { things: false }, 'invalid_input'],
  [{ P9: { money: 1 } }, {}, 'option_unknown'],
  [{}, { hours: false }, undefined],
])('the pledges %j under %j are answered with %s', (pledges, over, code) => {
  const choice = { type: 'pledge' as const, pledges }
  expect(checkChoice({ ...scale, ...over }, ['P1', 'P2'], choice)?.code).toBe(code)
})
