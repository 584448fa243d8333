import { expect, it } from 'vitest'
import { cardRecord } from '../../shared/document/board-records.ts'
import type { FormField } from '../../shared/domain/card-form.ts'
import { openLiveWorkshop } from '../../test/support/live-workshop.ts'
import { collectFrame } from '../../test/support/ws-cards.ts'
import { clusterStep, collectStep } from '../../test/support/ws-venue.ts'

const cost: FormField = { id: 'cost', label: 'Cost', type: 'money', required: false, unit: 'IDR' }
const lane = 'shape:one#fields'

const openBoard = (...form: FormField[]) =>
  openLiveWorkshop([collectStep({ settings: { kind: 'collect', form } }), clusterStep()])

const draw =
  (fields: Record<string, unknown>) => (records: { set(key: string, value: unknown): unknown }) => {
    const place = { x: 60, y: 120 }
    for (const [key, value] of cardRecord({ id: 'shape:one', text: 'Road', parent: collectFrame, place }))
      records.set(key, value)
    records.set(lane, fields)
  }

it('G21 values that fit the form of the step are taken from a board', async () => {
  const live = await openBoard(cost)
  expect((await live.edit('budi', draw({ cost: '1500000' }))).refused).toEqual([])
  await live.edit('budi', (records) => records.set(lane, { cost: '2' }))
  expect(live.lanes[lane]).toEqual({ cost: '2' })
})

it('G21 a card comes without values that do not fit, and keeps those it had', async () => {
  const live = await openBoard(cost)
  const drawn = await live.edit('budi', draw({ cost: 'many', note: 'x' }))
  expect(drawn.refused).toEqual([{ keys: [lane], reason: 'invalid_record' }])
  expect(live.lanes['shape:one']).toBeDefined()
  expect(live.lanes[lane]).toBeUndefined()
  await live.edit('budi', (records) => records.set(lane, { cost: '5' }))
  await live.edit('budi', (records) => records.set(lane, { cost: { n: 5 } }))
  expect(live.lanes[lane]).toEqual({ cost: '5' })
})

it('G21 nothing can be filled in where nothing is asked, not even by a facilitator', async () => {
  const live = await openBoard()
  await live.edit('fia', draw({ cost: '5' }))
  expect(live.lanes['shape:one']).toBeDefined()
  expect(live.lanes[lane]).toBeUndefined()
})

it('G9 a card that needs a field cannot be drawn, since the panel asks for it', async () => {
  const live = await openBoard({ ...cost, required: true })
  const verdict = await live.edit('budi', draw({ cost: '5' }))
  expect(verdict.refused.map(({ reason }) => reason)).toEqual(['not_allowed'])
  expect(live.lanes['shape:one']).toBeUndefined()
})
