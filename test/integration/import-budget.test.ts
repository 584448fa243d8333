/** A published election becomes steps of a workshop, or its mistakes are told by line and nothing is made. */
import { describe, expect, it } from 'vitest'
import { readWorkshop } from '../../shared/document/workshop-document.ts'
import { limits } from '../../shared/wire/limits.ts'
import { joinAs } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'

const room = stepRoom()

const village = (over: Partial<{ budget: string; cost: string; meta: string }> = {}) => `META
key;value
description;The village fund
country;Indonesia
budget;${over.budget ?? '100'}
vote_type;approval
rule;greedy
currency;IDR
max_length;2
${over.meta ?? 'num_projects;2'}
PROJECTS
project_id;cost;name
p1;${over.cost ?? '60.50'};A bridge
p2;40;"A well; deep"
VOTES
voter_id;vote
v1;p1,p2
v2;p2
`
const send = (text: string, by = room.stage.organiser) =>
  by.send('importBudget', { params: room.w(), body: { text } })

async function view() {
  const watched = room.watch('workshop')
  await watched.until(() => watched.workshop() !== null)
  return readWorkshop(watched.doc.getMap('records').entries())
}

describe('a .pb file', () => {
  it('becomes a closed step of projects with costs, and a vote with its budget that can be opened', async () => {
    const { body } = await send(village())
    expect(body.options.map(({ project }) => project)).toEqual(['p1', 'p2'])
    const steps = (await view())?.steps ?? []
    const collect = steps.find(({ id }) => id === body.steps?.collect)
    const weigh = steps.find(({ id }) => id === body.steps?.weigh)
    expect([collect?.progress.state, collect?.progress.run, weigh?.progress.state]).toEqual([
      'closed',
      1,
      'draft',
    ])
    const board = room.watch('board')
    await board.until(() => board.board().cards.length === 2)
    expect(
      board
        .board()
        .cards.map(({ text, fields }) => [text, fields.cost])
        .sort(),
    ).toEqual([
      ['A bridge', '60.5'],
      ['A well; deep', '40'],
    ])
    await room.openStep(body.steps?.weigh ?? '')
    const opened = (await view())?.steps.find(({ id }) => id === body.steps?.weigh)
    const scale = opened?.settings.kind === 'weigh' && opened.settings.scale
    const costs = Object.fromEntries(
      body.options.map(({ project, card }) => [card, project === 'p1' ? '60.5' : '40']),
    )
    expect(scale).toMatchObject({
      type: 'approve',
      min: 0,
      max: 2,
      budget: { amount: '100', rule: 'greedy', costs },
    })
  })

  it('with mistakes makes nothing, and each mistake is told with its line', async () => {
    const before = (await view())?.steps.length
    const { status, body } = await send(village({ cost: '1.000.000' }))
    expect([status, body.steps, body.problems.map(({ line }) => line)]).toEqual([200, null, [13]])
    expect((await send('hello')).body.problems.length).toBeGreaterThan(0)
    expect((await view())?.steps.length).toBe(before)
  })

  it('has its mistakes told in the language of who sends it', async () => {
    const told = async (language: string) => {
      const { body } = await room.stage.organiser.send('importBudget', {
        params: room.w(),
        body: { text: village({ cost: '1.000.000' }) },
        headers: { 'accept-language': language },
      })
      return body.problems[0]?.message
    }
    expect([await told('en'), await told('id')]).toEqual([
      'the cost of project p1 is "1.000.000": write it as 1000 or 1000.50, without separators for thousands',
      'biaya usulan p1 tertulis "1.000.000": tulislah seperti 1000 atau 1000.50, tanpa pemisah ribuan',
    ])
  })

  it('with money that cannot be kept exactly is refused by name', async () => {
    const { status, body } = await send(village({ cost: '0.125' }))
    expect([status, body.error?.code, body.error?.params.project]).toEqual([422, 'import_unsuitable', 'p1'])
  })

  it('may be larger than a command, but not without limit, and comes from facilitators alone', async () => {
    const padding = (bytes: number) => village({ meta: `num_projects;2\ncomment;${'x'.repeat(bytes)}` })
    expect((await send(padding(limits.maxCommandBytes))).status).toBe(200)
    expect((await send(padding(limits.maxImportBytes))).status).toBe(413)
    const citizen = await joinAs(room.server, room.stage)
    expect((await send(village(), citizen)).status).toBe(403)
  })
})
