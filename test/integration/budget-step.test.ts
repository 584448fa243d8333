/** Options with costs, from a card form or an official's answer to the published receipt. */
import { describe, expect, it } from 'vitest'
import { equalShares } from '../../shared/decide/rules/budget/equal-shares.ts'
import { esOrder } from '../../shared/decide/rules/budget/tie-order.ts'
import type { Tally } from '../../shared/domain/tally.ts'
import { readPabulib } from '../../shared/formats/pabulib.ts'
import type { BudgetTerms } from '../../shared/scales/budget/schema.ts'
import { pledge } from '../../shared/scales/pledge/scale.ts'
import type { Step, StepPlan } from '../../shared/steps/step.ts'
import { isSameRecord, recount } from '../../shared/tally/index.ts'
import { cardId, type HttpBrowser, joinAs } from '../support/http-server.ts'
import { collectPlan, stepRoom } from '../support/step-room.ts'

const room = stepRoom()

const costForm = [
  { id: 'cost', label: { id: 'Biaya', en: 'Cost' }, type: 'money' as const, required: false, unit: 'IDR' },
]
const terms: BudgetTerms = {
  amount: '100',
  currency: 'IDR',
  rule: 'equal_shares',
  completion: 'add1e',
  costField: { step: null, field: 'cost' },
  costs: {},
}

const budgetPlan = (source: string, budget: BudgetTerms): StepPlan =>
  collectPlan({
    title: 'Which projects?',
    source: { step: source, items: 'cards' },
    settings: { kind: 'weigh', scale: { type: 'approve', min: 0, max: 5, budget }, seats: 1 },
  })

type Resident = HttpBrowser & { person: string }

async function residents(count: number): Promise<Resident[]> {
  const people: Resident[] = []
  for (let at = 0; at < count; at += 1)
    people.push(await joinAs(room.server, room.stage, { name: `Warga ${at}`, group: 'residents' }))
  return people
}

async function addCards(by: HttpBrowser, step: string, costs: readonly (string | null)[]): Promise<string[]> {
  const ids: string[] = []
  for (const [at, cost] of costs.entries()) {
    const id = cardId()
    await by.call('addCard', {
      params: { ...room.w(), s: step },
      body: { id, text: `Project ${at}`, ...(cost === null ? {} : { fields: { cost } }) },
    })
    ids.push(id)
  }
  return ids
}

/** A record of the workshop document, as soon as it is there. */
async function lane<T>(key: string): Promise<T> {
  const { doc, until } = room.watch('workshop')
  const records = doc.getMap('records')
  await until(() => records.has(key))
  return records.get(key) as T
}

const costsOf = async (id: string): Promise<unknown> => {
  const { settings } = await lane<Step>(`step:${id}`)
  return settings.kind === 'weigh' && settings.scale.type === 'approve' ? settings.scale.budget?.costs : null
}

async function vote(step: string, people: readonly Resident[], approved: readonly (readonly string[])[]) {
  for (const [at, person] of people.entries())
    await person.call('castBallot', {
      params: { ...room.w(), s: step },
      body: {
        choice: { type: 'approve', approved: [...(approved[at] ?? [])] },
        revision: 1,
        key: `ballot-of-${at}`,
      },
    })
}

async function reveal(step: string): Promise<Tally> {
  await room.stage.organiser.call('moveStep', { params: { ...room.w(), s: step }, body: { move: 'reveal' } })
  return lane<Tally>(`tally:${step}.1`)
}

describe('a budget on cards with costs', () => {
  it('is read when voting opens, funds by Equal Shares, and publishes receipt and greedy beside it', async () => {
    const people = await residents(5)
    const collect = await room.addStep({
      limits: { perPerson: 9, perGroup: null, maxChars: 40 },
      settings: { kind: 'collect', form: costForm },
    })
    await room.openStep(collect)
    const [a = '', b = '', c = '', d = ''] = await addCards(people[0] as Resident, collect, [
      '60',
      '40',
      '30',
      '20',
    ])
    const weigh = await room.addStep(budgetPlan(collect, terms))
    await room.openStep(weigh)
    expect(await costsOf(weigh)).toEqual({ [a]: '60', [b]: '40', [c]: '30', [d]: '20' })
    await vote(weigh, people, [[a, b], [a, b], [a], [c, d], [c, d]])
    const tally = await reveal(weigh)
    const detail = tally.detail?.kind === 'budget' ? tally.detail : null
    expect([tally.method, detail?.outcome.funded, detail?.outcome.cost]).toEqual([
      'mes/1+add1e',
      [a, d],
      '80',
    ])
    expect(detail?.projects[0]?.paid?.byGroup).toEqual([{ group: 'residents', paid: { n: '60', d: '1' } }])
    expect(detail?.beside.rule).toBe('greedy')
    const params = { ...room.w(), s: weigh, r: '1' }
    const ballots = await room.stage.organiser.call('exportBallots', { params })
    expect(isSameRecord(recount(ballots).record, tally)).toBe(true)
    const { text } = await room.stage.organiser.send('exportVotes', { params })
    const read = readPabulib(text)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const { election, projects } = read.value
    const again = equalShares(election, 'cost', esOrder(election)).order
    expect(again).toEqual([a, d])
    expect(
      projects
        .filter((one) => one.get('selected') === '1')
        .map((one) => one.get('project_id'))
        .sort(),
    ).toEqual([a, d].sort())
  })

  it('takes the cost of an answer, and what was typed where nobody answered', async () => {
    const [citizen, official] = (await residents(2)) as [Resident, Resident]
    const collect = await room.addStep({ limits: { perPerson: 9, perGroup: null, maxChars: 40 } })
    await room.openStep(collect)
    const [a = '', b = ''] = await addCards(citizen, collect, [null, null])
    const check = await room.addStep({
      source: { step: collect, items: 'cards' },
      settings: { kind: 'collect', form: costForm, replyTo: { kinds: ['answer'] } },
    })
    await room.openStep(check)
    await official.call('addCard', {
      params: { ...room.w(), s: check },
      body: { id: cardId(), text: 'Checked', fields: { cost: '12.5' }, reply: { item: a, kind: 'answer' } },
    })
    const weigh = await room.addStep(
      budgetPlan(collect, {
        ...terms,
        costField: { step: check, field: 'cost' },
        costs: { [a]: '99', [b]: '7' },
      }),
    )
    await room.openStep(weigh)
    expect(await costsOf(weigh)).toEqual({ [a]: '12.5', [b]: '7' })
  })

  it('is the target of pledges, whose hours are told beside the money', async () => {
    const people = await residents(3)
    const [first] = people
    const collect = await room.addStep({ settings: { kind: 'collect', form: costForm } })
    await room.openStep(collect)
    const [a = '', b = ''] = await addCards(first as Resident, collect, ['1000', null])
    const scale = { ...pledge.fresh, costField: { step: null, field: 'cost' } }
    const step = await room.addStep({
      source: { step: collect, items: 'cards' },
      settings: { kind: 'weigh', scale, seats: 1 },
    })
    await room.openStep(step)
    for (const [at, person] of people.entries())
      await person.call('castBallot', {
        params: { ...room.w(), s: step },
        body: {
          choice: { type: 'pledge', pledges: { [a]: { money: 334 }, [b]: { hours: 2 } } },
          revision: 1,
          key: `pledge-of-${at}`,
        },
      })
    const { detail } = await reveal(step)
    const found = detail?.kind === 'pledges' ? detail.projects : []
    expect(found.find(({ option }) => option === a)).toMatchObject({
      target: '1000',
      raised: '1002',
      state: 'reached',
    })
    expect(found.find(({ option }) => option === b)).toMatchObject({
      target: null,
      hours: 6,
      state: 'no_target',
    })
  })

  it('is refused without an amount, and with money that nobody can read', async () => {
    const collect = await room.addStep({})
    const codeOf = (over: Partial<BudgetTerms>) =>
      room.stage.organiser.codeOf('addStep', {
        params: room.w(),
        body: budgetPlan(collect, { ...terms, ...over }),
      })
    expect(await codeOf({ amount: '0' })).toBe('invalid_input')
    expect(await codeOf({ amount: '1.000.000' })).toBe('invalid_input')
    expect(await codeOf({ costs: { x: '12,50' } })).toBe('invalid_input')
    expect(await codeOf({})).toBe('done')
  })
})
