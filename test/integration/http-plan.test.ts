/** A plan leaves as a file and comes back as a workshop; a file that does not hold is refused whole. */
import { expect, it } from 'vitest'
import { templates } from '../../shared/templates/index.ts'
import { type PlanFile, planFileSchema } from '../../shared/templates/plan-file.ts'
import { joinAs } from '../support/http-server.ts'
import { stepRoom } from '../support/step-room.ts'

const room = stepRoom()
const { w } = room

const begin = (plan: unknown, title = 'Once more') =>
  room.stage.organiser.send('createWorkshop', {
    body: { template: '', plan, language: 'en', title } as never,
  })

const planOf = async (workshop: string): Promise<PlanFile> =>
  planFileSchema.parse(await room.stage.organiser.call('exportPlan', { params: { w: workshop } }))

it.each(templates.map(({ id }) => id))(
  'the plan of %s begins a workshop with the same plan',
  async (template) => {
    const made = await room.stage.organiser.call('createWorkshop', {
      body: { template, language: 'en', title: 'The first' },
    })
    const plan = await planOf(made.workshop)
    const again = await begin(plan, 'The first')
    expect(again.status).toBe(200)
    expect(await planOf(again.body.workshop)).toEqual(plan)
  },
)

it('says nothing of people, cards or links', async () => {
  const budi = await joinAs(room.server, room.stage, { name: 'Budi Kusnadi' })
  const plan = JSON.stringify(await planOf(room.stage.workshop))
  expect(plan).not.toContain('Budi')
  expect(plan).not.toContain(budi.person)
  expect(plan).not.toContain('/j#')
})

it('is for facilitators alone', async () => {
  const siti = await joinAs(room.server, room.stage)
  expect((await siti.send('exportPlan', { params: w() })).status).toBe(403)
})

it('a file that does not hold is refused with what is wrong, and nothing is made', async () => {
  const plan = await planOf(room.stage.workshop)
  const [first] = plan.steps
  const before = await room.stage.organiser.call('listWorkshops', {})
  const broken: unknown[] = [
    { ...plan, format: 'rembuk-plan/2' },
    { ...plan, steps: [{ ...first, title: '' }] },
    { ...plan, steps: [{ ...first, who: { roles: ['participant'], groups: ['nobody'] } }] },
    { ...plan, steps: [{ ...first, source: { step: '0', items: 'cards' } }] },
    { ...plan, groups: [] },
    { ...plan, steps: Array.from({ length: 41 }, () => first) },
    'a text',
  ]
  for (const one of broken) {
    const { status, body } = await begin(one)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(body).toMatchObject({ error: { message: expect.any(String) } })
  }
  expect(await room.stage.organiser.call('listWorkshops', {})).toEqual(before)
})
