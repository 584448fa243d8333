/**
 * Records that break an editor, reach for another host or make a page hang, as lanes of a board. Whatever holds a
 * board must refuse, repair or survive each of them (safety §5). Values that JSON cannot hold are among them: a Yjs
 * update can.
 */
import {
  binding,
  type HostileRecords,
  kinds,
  type Lanes,
  many,
  one,
  type Props,
  page,
  point,
  proto,
  record,
  segment,
  shape,
} from './hostile-shapes.ts'
import { hostileWords } from './hostile-words.ts'

export type { HostileRecords } from './hostile-shapes.ts'

/** One of every kind as it should be: a corpus of invalid shapes would prove nothing if these were refused too. */
export const harmlessRecords: HostileRecords[] = Object.keys(kinds)
  .filter((type) => type !== 'group')
  .map((type) => one(`harmless ${type}`, type, {}, true))

const numbers: HostileRecords[] = [
  one('x of ten to the ninth', 'note', { place: { x: 1e9 } }),
  one('y of ten to the three hundredth', 'geo', { place: { y: -1e300 } }),
  one('x not a number', 'note', { place: { x: Number.NaN } }),
  one('y infinite', 'note', { place: { y: Number.POSITIVE_INFINITY } }),
  one('x a string', 'note', { place: { x: '12' } }),
  one('x null', 'note', { place: { x: null } }),
  one('rotation of ten to the twelfth', 'geo', { place: { rotation: 1e12 } }),
  one('rotation not a number', 'frame', { place: { rotation: Number.NaN } }),
  one('geo without extent', 'geo', { props: { w: 0, h: 0 } }),
  one('geo of negative extent', 'geo', { props: { w: -100, h: -1 } }),
  one('geo of ten to the ninth', 'geo', { props: { w: 1e9, h: 1e9, geo: 'cloud' } }),
  one('cloud of a hair', 'geo', { props: { w: 1, h: 99_999, geo: 'cloud' } }),
  one('dotted arrow of ten to the sixth', 'arrow', { props: { dash: 'dotted', end: { x: 1e6, y: 1e6 } } }),
  one('frame of no height', 'frame', { props: { h: 0 } }),
  one('opacity of seven', 'note', { base: { opacity: 7 } }),
  one('scale of zero', 'note', { props: { scale: 0 } }),
  one('scale of ten to the sixth', 'text', { props: { scale: 1e6 } }),
  one('card grown by ten to the ninth', 'note', { text: { growY: 1e9 } }),
  one('card shrunk', 'note', { text: { growY: -500 } }),
  one('letters of ten to the sixth', 'note', { text: { fontSizeAdjustment: 1e6 } }),
  one('letters of no size', 'note', { text: { fontSizeAdjustment: -1 } }),
  one('arrow bent by ten to the twelfth', 'arrow', { props: { bend: 1e12 } }),
  one('arrow to not a number', 'arrow', { props: { end: { x: Number.NaN, y: 0 } } }),
  one('arrow to ten to the ninth', 'arrow', { props: { end: { x: 1e9, y: 1e9 } } }),
  one('arrow of no length', 'arrow', { props: { end: { x: 0, y: 0 } } }),
  one('arrow label at not a number', 'arrow', { props: { text: 'ya', labelPosition: Number.NaN } }),
  one('arrow elbow beyond', 'arrow', { props: { kind: 'elbow', elbowMidPoint: 1e9 } }),
]

const points: HostileRecords[] = [
  one('drawing of twenty thousand points', 'draw', {
    props: { segments: [segment(many(20_000, (at) => point(at % 500, (at * 7) % 300)))] },
  }),
  one('drawing without segments', 'draw', { props: { segments: [] } }),
  one('drawing of an empty segment', 'draw', { props: { segments: [segment([])] } }),
  one('drawing of one full and one empty segment', 'draw', {
    props: { segments: [segment([point(0, 0)]), segment([])] },
  }),
  one('drawing of points without place', 'draw', { props: { segments: [segment([{}])] } }),
  one('drawing of points of ten to the ninth', 'draw', {
    props: { segments: [segment([point(0, 0), point(1e9, 1e9)])] },
  }),
  one('drawing of one dot', 'draw', { props: { segments: [segment([point(0, 0)])] } }, true),
  one('highlight without points', 'highlight', { props: { segments: [segment([])] } }),
  one('line of one point', 'line', { props: { points: { a1: { id: 'a1', index: 'a1', x: 0, y: 0 } } } }),
  one('line without points', 'line', { props: { points: {} } }),
  one('line of two points in one place', 'line', {
    props: {
      points: { a1: { id: 'a1', index: 'a1', x: 5, y: 5 }, a2: { id: 'a2', index: 'a1', x: 5, y: 5 } },
    },
  }),
  one('dotted line to and fro over the whole board', 'line', {
    props: {
      dash: 'dotted',
      points: Object.fromEntries(
        many(300, (at) => [
          `a${at + 100}`,
          { id: `a${at + 100}`, index: `a${at + 100}`, x: (at % 2) * 1e6, y: at },
        ]),
      ),
    },
  }),
  one('dotted drawing to and fro over the whole board', 'draw', {
    props: { dash: 'dotted', segments: [segment(many(4_900, (at) => point((at % 2) * 1e6, at)))] },
  }),
  one('line of ten thousand points', 'line', {
    props: {
      points: Object.fromEntries(
        many(10_000, (at) => [`p${at}`, { id: `p${at}`, index: `a${at}`, x: at % 90, y: at % 70 }]),
      ),
    },
  }),
]

/** Each end is where a card may stand; the arrow between them is as long as the board is wide. */
const farArrow = (name: string, dash: string, bend: number): HostileRecords => ({
  name,
  lanes: [
    ...shape(`${name}-west`, 'note', { place: { x: -1e6, y: -1e6 } }),
    ...shape(`${name}-east`, 'note', { place: { x: 1e6, y: 1e6 } }),
    ...shape(name, 'arrow', { props: { dash, bend } }),
    ...(['start', 'end'] as const).flatMap(
      (terminal, at) =>
        binding(`${name}-${terminal}`, `shape:${name}`, `shape:${name}-${at === 0 ? 'west' : 'east'}`, {
          terminal,
        }).lanes,
    ),
  ],
  isShown: true,
})

const links: HostileRecords[] = [
  one('a card whose address runs a script', 'note', { props: { url: 'javascript:alert(1)' } }),
  one('a shape whose address is relative', 'geo', { props: { url: '//evil.example' } }),
  one('a remote image', 'image', {
    props: {
      w: 90,
      h: 90,
      playing: true,
      url: '',
      assetId: null,
      crop: null,
      flipX: false,
      flipY: false,
      altText: '',
    },
  }),
  one('an embed', 'embed', { props: { w: 300, h: 300, url: 'https://www.youtube.com/watch?v=x' } }),
  one('a bookmark', 'bookmark', { props: { w: 300, h: 300, assetId: null, url: 'https://evil.example' } }),
  one('a video', 'video', {
    props: {
      w: 90,
      h: 90,
      time: 0,
      playing: true,
      autoplay: true,
      url: 'https://evil.example/a.mp4',
      assetId: null,
      altText: '',
    },
  }),
  record('an asset elsewhere', 'asset:evil', {
    id: 'asset:evil',
    typeName: 'asset',
    type: 'image',
    props: {
      w: 9,
      h: 9,
      name: 'a',
      isAnimated: false,
      mimeType: 'image/png',
      src: 'https://evil.example/a.png',
    },
    meta: {},
  }),
]

const inFrame = (id: string, parent: string): Lanes => shape(id, 'frame', { place: { parentId: parent } })
const structure: HostileRecords[] = [
  { name: 'a cycle of two', lanes: [...inFrame('cyc-a', 'shape:cyc-b'), ...inFrame('cyc-b', 'shape:cyc-a')] },
  {
    name: 'a cycle of three with a card in it',
    lanes: [
      ...inFrame('tri-a', 'shape:tri-b'),
      ...inFrame('tri-b', 'shape:tri-c'),
      ...inFrame('tri-c', 'shape:tri-a'),
      ...shape('tri-card', 'note', { place: { parentId: 'shape:tri-a' } }),
    ],
  },
  { name: 'a frame in itself', lanes: inFrame('self', 'shape:self') },
  {
    name: 'frames within frames a hundred deep',
    lanes: many(100, (at) => inFrame(`deep-${at}`, at === 0 ? page : `shape:deep-${at - 1}`)).flat(),
  },
  one('a card in nothing', 'note', { place: { parentId: 'shape:nowhere' } }),
  one('a card in the document', 'note', { place: { parentId: 'document:document' } }),
  one('a card in a number', 'note', { place: { parentId: 7 } }),
  one('a group of nothing', 'group'),
  one('a group within a card', 'group', { place: { parentId: 'shape:harmless-note' } }),
  one('an index that is none', 'note', { place: { index: '!!!' } }),
  one('an empty index', 'note', { place: { index: '' } }),
  one('an index of a thousand letters', 'note', { place: { index: `a${'V'.repeat(1_000)}` } }),
  {
    name: 'one index for two',
    lanes: [...shape('twin-a', 'note'), ...shape('twin-b', 'note')],
    isShown: true,
  },
  one('an unknown kind of shape', 'spaceship'),
  one('a kind named by the prototype', 'constructor'),
  one('an unknown prop', 'note', { props: { onload: 'alert(1)' } }),
  one('an unknown colour', 'note', { props: { color: 'url(https://evil.example/a.png)' } }),
  one('an unknown form', 'geo', { props: { geo: 'toString' } }),
  one('a font from elsewhere', 'text', { props: { font: 'https://evil.example/f.woff2' } }),
  one('props that are a list', 'note', { base: { props: [] } }),
  one('meta of ten thousand letters', 'note', { meta: { a: 'm'.repeat(10_000) } }),
  one('meta a hundred deep', 'note', {
    meta: many(100, (at) => at).reduce<unknown>((inner) => ({ inner }), 1),
  }),
  one('keys of the prototype', 'note', { meta: proto('{"__proto__":{"polluted":1}}') }),
  one('a constructor in props', 'geo', {
    props: proto('{"constructor":{"prototype":{"polluted":1}}}') as Props,
  }),
  {
    name: 'a shape that says another id',
    lanes: [...shape('named', 'note', { base: { id: 'shape:other' } })],
  },
  { name: 'a base without a place', lanes: shape('homeless', 'note').slice(0, 1) },
  { name: 'a place without a base', lanes: shape('bodiless', 'note').slice(1) },
]

const others: HostileRecords[] = [
  farArrow('dotted-from-end-to-end', 'dotted', 0),
  farArrow('bent-from-end-to-end', 'draw', 90_000),
  binding('a binding of nothing', 'shape:nowhere', 'shape:nowhere-else'),
  binding('a binding to itself', 'shape:harmless-arrow', 'shape:harmless-arrow'),
  binding('a binding of a card', 'shape:harmless-note', 'shape:harmless-geo'),
  binding('a binding beyond the shape', 'shape:harmless-arrow', 'shape:harmless-geo', {
    normalizedAnchor: { x: 1e12, y: Number.NaN },
  }),
  binding('a binding of an unknown end', 'shape:harmless-arrow', 'shape:harmless-geo', {
    terminal: 'middle',
  }),
  record('a camera', 'camera:page:board', {
    id: 'camera:page:board',
    typeName: 'camera',
    x: 1e9,
    y: 0,
    z: 0,
    meta: {},
  }),
  record('an instance', 'instance:instance', {
    id: 'instance:instance',
    typeName: 'instance',
    isReadonly: true,
    currentPageId: 'page:gone',
  }),
  record('a state of the page', 'instance_page_state:page:board', {
    id: 'instance_page_state:page:board',
    typeName: 'instance_page_state',
    pageId: page,
    editingShapeId: 'shape:harmless-note',
  }),
  record('somebody’s presence', 'instance_presence:evil', {
    id: 'instance_presence:evil',
    typeName: 'instance_presence',
    userId: 'evil',
    userName: 'Facilitator',
    cursor: { x: 0, y: 0 },
  }),
  record('a pointer', 'pointer:pointer', {
    id: 'pointer:pointer',
    typeName: 'pointer',
    x: Number.NaN,
    y: 0,
    lastActivityTimestamp: 0,
    meta: {},
  }),
  record('a page without an index', 'page:second', {
    id: 'page:second',
    typeName: 'page',
    name: 'x',
    meta: {},
  }),
  record('the page renamed to an object', page, {
    id: page,
    typeName: 'page',
    name: {},
    index: 'a1',
    meta: {},
  }),
  record('the document without a grid', 'document:document', {
    id: 'document:document',
    typeName: 'document',
    gridSize: 0,
    name: '',
    meta: {},
  }),
  record('a record that is a number', 'shape:number', 5),
  record('a record that is a list', 'shape:list', [1, 2, 3]),
  record('a key that no board knows', '__proto__', { polluted: true }),
  record('a lane that no record has', 'shape:harmless-note#script', { a: 1 }),
]

export const hostileRecords: readonly HostileRecords[] = [
  ...numbers,
  ...points,
  ...hostileWords,
  ...links,
  ...structure,
  ...others,
]
