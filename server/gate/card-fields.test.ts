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

const photoField: FormField = { id: 'photo', label: 'Photo', type: 'photo', required: false }

it('G21 T6 T22 a photo is named on the board only by the card that it belongs to', async () => {
  const live = await openBoard(photoField)
  const [own, foreign] = ['a'.repeat(26), 'b'.repeat(26)]
  const row = {
    workshop: 'w000000000000001',
    person: 'budi',
    step: 'sCollect',
    at: 1,
    bytes: 9,
    width: 1,
    height: 1,
  }
  await live.change((change) => {
    change.put('photos', { ...row, id: own, card: 'shape:one' })
    change.put('photos', { ...row, id: foreign, card: 'shape:another' })
  })
  const forged = [
    `photo:${foreign} The roof`,
    `photo:${'c'.repeat(26)}`,
    'https://evil.example/pixel.png',
    `photo:${own}\nhttps://evil.example`,
    'data:image/svg+xml,<svg/>',
  ]
  for (const photo of forged) {
    const verdict = await live.edit('budi', draw({ photo }))
    expect(verdict.refused).toEqual([{ keys: [lane], reason: 'invalid_record' }])
    expect(live.lanes[lane]).toBeUndefined()
    await live.edit('budi', (records) => {
      for (const key of [...records.keys()]) if (key.startsWith('shape:one')) records.delete(key)
    })
  }
  expect((await live.edit('budi', draw({ photo: `photo:${own} The roof` }))).refused).toEqual([])
  await live.reload()
  await live.edit('budi', (records) => records.set(lane, { photo: `photo:${foreign}` }))
  expect(live.lanes[lane]).toEqual({ photo: `photo:${own} The roof` })
})
