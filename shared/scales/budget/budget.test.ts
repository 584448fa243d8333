import { describe, expect, test } from 'vitest'
import { add, compare, fromFraction, ratio } from '../../decide/fraction.ts'
import type { Ballot, CountInput, Tally } from '../../domain/tally.ts'
import { checkChoice, countBallots, explainOption, explainRule, explainTally } from '../../tally/index.ts'
import type { BudgetDetail, BudgetTerms } from './schema.ts'

const village: BudgetTerms = {
  amount: '100',
  currency: 'Rp',
  rule: 'equal_shares',
  completion: 'add1e',
  costField: null,
  costs: { A: '60', B: '40', C: '30', D: '20' },
}

/** `AB/g`: approves A and B, and belongs to the group g. */
function count(over: Partial<BudgetTerms>, ballots: readonly string[], ids = [...'ABCD']) {
  const given = ballots.map((line, at): Ballot => {
    const [approved = '', group = 'g'] = line.split('/')
    return { id: `b${at}`, group, choice: { type: 'approve', approved: [...approved] } }
  })
  return countOf({ type: 'approve', min: 0, max: 4, budget: { ...village, ...over } }, given, ids)
}

function countOf(scale: CountInput['scale'], ballots: Ballot[], ids: string[]) {
  const groups: Record<string, number> = {}
  for (const { group } of ballots) groups[group] = (groups[group] ?? 0) + 1
  const tally = countBallots({
    step: 's',
    run: 1,
    scale,
    seats: 1,
    options: ids.map((id) => ({ id, label: id, cards: [] })),
    ballots,
    eligibleByGroup: groups,
    presentByGroup: groups,
    present: ballots.length,
    admittedLate: 0,
    seed: 'rembuk-2026',
    openedAt: 1,
    closedAt: 2,
  })
  return {
    tally,
    detail: detailOf(tally),
    funded: tally.options.filter(({ chosen }) => chosen).map(({ id }) => id),
  }
}

function detailOf({ detail }: Tally): BudgetDetail {
  if (detail?.kind !== 'budget') throw new Error('no budget was counted')
  return detail
}

const fiveVillagers = ['AB', 'AB', 'A', 'CD', 'CD']
const verdictsOf = ({ projects }: BudgetDetail) =>
  Object.fromEntries(projects.map(({ option, verdict }) => [option, verdict]))

describe('the village of deciding.md B.7.6', () => {
  test('Equal Shares funds A and, of the tied C and D, the cheaper D; greedy stands beside it', () => {
    const { tally, detail, funded } = count({}, fiveVillagers)
    expect([tally.method, funded, detail.outcome.cost]).toEqual(['mes/1+add1e', ['A', 'D'], '80'])
    expect([detail.beside.rule, detail.beside.funded]).toEqual(['greedy', ['A', 'D']])
    expect(tally.ties).toEqual([{ options: ['C', 'D'], settledBy: 'cost', matters: true }])
    expect(detail.shares?.stop).toBe('exhaustive')
  })

  test('the receipt adds up to the cost, and says what the most generous paid', () => {
    const { detail } = count({}, fiveVillagers)
    const paid = detail.projects.flatMap(({ paid }) => (paid ? [paid] : []))
    expect(paid.map(({ total, most, payers }) => [total.n, most.n, payers])).toEqual([
      ['60', '20', 3],
      ['20', '10', 2],
    ])
  })

  test('why not: supporters had too little left, to the rupiah', () => {
    const { detail } = count({}, fiveVillagers)
    const left = Object.fromEntries(detail.projects.map(({ option, available }) => [option, available?.n]))
    expect(verdictsOf(detail)).toEqual({
      A: 'funded',
      D: 'funded',
      B: 'supporters_short',
      C: 'supporters_short',
    })
    expect([left.B, left.C]).toEqual(['0', '20'])
  })

  test('greedy by its own name skips what does not fit and says what was left at its turn', () => {
    const { tally, detail } = count({ rule: 'greedy' }, fiveVillagers)
    expect([tally.method, detail.outcome.funded, detail.beside.rule]).toEqual([
      'greedy/1',
      ['A', 'D'],
      'equal_shares',
    ])
    const [c, b] = ['C', 'B'].map((id) => detail.projects.find(({ option }) => option === id))
    expect([c?.verdict, c?.available?.n, b?.available?.n]).toEqual(['does_not_fit', '20', '20'])
  })
})

test('groups pay in the receipt only where they may be shown, and the others together', () => {
  const { detail } = count({}, ['A/x', 'A/x', 'A/x', 'A/y', 'A/y', 'A/z', 'C/x', 'B/x'])
  const [a] = detail.projects
  const sum = [...(a?.paid?.byGroup ?? []).map(({ paid }) => paid), a?.paid?.others].reduce(
    (total, part) => (part ? add(total, fromFraction(part)) : total),
    ratio(0),
  )
  expect(a?.paid?.byGroup.map(({ group }) => group)).toEqual(['x'])
  expect(compare(sum, ratio(60))).toBe(0)
  expect(detail.outcome.excludedByGroup.map(({ group }) => group)).toEqual(['x'])
})

test('no cost, too dear, unwanted: each is told by its own reason', () => {
  const { detail, funded } = count({ costs: { A: '60', B: '101', D: '20' } }, ['AB', 'AB', 'AC'])
  expect(funded).toEqual(['A'])
  expect(verdictsOf(detail)).toEqual({ A: 'funded', B: 'over_budget', C: 'no_cost', D: 'no_support' })
  expect(detail.everythingFits).toBe(true)
})

test('cents are counted exactly', () => {
  const { detail, funded } = count({ amount: '0.30', costs: { A: '0.10', B: '0.20' } }, ['AB'], [...'AB'])
  expect([funded.sort(), detail.outcome.cost]).toEqual([['A', 'B'], '0.3'])
})

test('dots say how much a project is worth to a voter', () => {
  const dots = (given: Record<string, number>, id: string): Ballot => ({
    id,
    group: 'g',
    choice: { type: 'dots', dots: given },
  })
  const scale = {
    type: 'dots',
    total: 5,
    cap: 5,
    budget: { ...village, completion: 'none', costs: { A: '100', B: '50' } },
  } as const
  const { tally, detail, funded } = countOf(
    scale,
    [dots({ A: 2, B: 3 }, 'v'), dots({ B: 3 }, 'w')],
    ['A', 'B'],
  )
  expect([tally.method, funded]).toEqual(['mes/1', ['B']])
  expect(detail.projects.map(({ option, support }) => [option, support])).toEqual([
    ['B', 6],
    ['A', 2],
  ])
})

test('the order of the ballots changes nothing', () => {
  const lines = ['AB/x', 'AB/x', 'A/x', 'CD/y', 'CD/y', 'B/y', 'D/z']
  const forwards = count({}, lines).tally
  const backwards = count({}, [...lines].reverse()).tally
  expect(backwards.detail).toEqual(forwards.detail)
})

test('the words tell the money, the rule and its completion, and no seats', () => {
  const { tally } = count({}, fiveVillagers)
  const telling = { groups: [], language: 'en' as const }
  expect(explainTally(tally, telling).map(({ key }) => key)).toEqual(['budget.lead', 'decide.chosen'])
  expect(explainRule(tally).map(({ key }) => key)).toEqual([
    'budget.rule.ballot.approve',
    'budget.rule.equal_shares',
    'budget.rule.completion.add1e',
  ])
  const [, , b] = tally.options
  expect(b && explainOption(tally, b, telling)[1]?.key).toBe('budget.verdict.supporters_short')
})

test('nobody voted: nothing is funded and no detail is made up', () => {
  const input = () => count({}, [])
  expect(input).toThrow('no budget was counted')
})

test('a ballot is bound by the number of options alone, not by their costs', () => {
  const scale = { type: 'approve', min: 0, max: 4, budget: village } as const
  expect(checkChoice(scale, [...'ABCD'], { type: 'approve', approved: [...'ABCD'] })).toBeNull()
})
