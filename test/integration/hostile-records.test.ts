/** Records that would make others' browsers fetch something from elsewhere: none is ever on a board. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LaneValue, splitRecord } from '../../shared/document/lanes.ts'
import {
  comesTrue,
  honestEdit,
  lanesOf,
  openStage,
  type Sitting,
  type Stage,
} from '../harness/hostile/attack.ts'
import { collectFrame, drawCard } from '../support/ws-cards.ts'

let stage: Stage
let guest: Sitting
beforeAll(async () => {
  stage = await openStage(22)
  guest = stage.sit('fia')
  await comesTrue(guest.sawSync)
})
afterAll(() => stage.close())

const elsewhere = 'https://elsewhere.example/pixel.png'
const shape = (type: string, props: LaneValue): LaneValue => ({
  id: 'shape:away',
  typeName: 'shape',
  type,
  x: 0,
  y: 0,
  rotation: 0,
  index: 'a1',
  parentId: collectFrame,
  isLocked: false,
  opacity: 1,
  props,
  meta: {},
})
const size = { w: 100, h: 100 }
const assetProps = { w: 1, h: 1, name: 'x', isAnimated: false, mimeType: 'image/png', src: elsewhere }
const asset = (type: string, props: LaneValue): LaneValue => ({
  id: 'asset:away',
  typeName: 'asset',
  type,
  props,
  meta: {},
})

const records: [string, LaneValue][] = [
  [
    'an image from elsewhere',
    shape('image', {
      ...size,
      playing: true,
      url: elsewhere,
      assetId: null,
      crop: null,
      flipX: false,
      flipY: false,
      altText: '',
    }),
  ],
  [
    'an image of an asset',
    shape('image', {
      ...size,
      playing: true,
      url: '',
      assetId: 'asset:away',
      crop: null,
      flipX: false,
      flipY: false,
      altText: '',
    }),
  ],
  [
    'a video',
    shape('video', {
      ...size,
      time: 0,
      playing: true,
      autoplay: true,
      url: elsewhere,
      assetId: null,
      altText: '',
    }),
  ],
  ['a bookmark', shape('bookmark', { ...size, assetId: null, url: elsewhere })],
  ['an embed', shape('embed', { ...size, url: elsewhere })],
  ['an image asset', asset('image', assetProps)],
  ['a video asset', asset('video', { ...assetProps, mimeType: 'video/mp4' })],
  [
    'a bookmark asset',
    asset('bookmark', { title: '', description: '', image: elsewhere, favicon: elsewhere, src: elsewhere }),
  ],
]

it.each(records)('T22 %s is refused, even where its sender may do everything', async (_name, record) => {
  const before = await lanesOf(stage.rooms)
  const refusals = guest.refusals()
  honestEdit(guest, (lanes) => {
    for (const [key, value] of splitRecord(record)) lanes.set(key, value)
  })
  expect(await comesTrue(() => guest.refusals() > refusals)).toBe(true)
  expect(await lanesOf(stage.rooms)).toEqual(before)
})

it.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example', 'file:///etc/passwd'])(
  'T21 T22 a card that links to %s is refused',
  async (url) => {
    const refusals = guest.refusals()
    honestEdit(guest, (lanes) => {
      drawCard(lanes, 'shape:linked')
      const base = lanes.get('shape:linked') as { props: object }
      lanes.set('shape:linked', { ...base, props: { ...base.props, url } })
    })
    expect(await comesTrue(() => guest.refusals() > refusals)).toBe(true)
    expect(await lanesOf(stage.rooms)).not.toHaveProperty('shape:linked')
  },
)
