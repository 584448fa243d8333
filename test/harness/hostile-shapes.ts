/** Valid shapes of every kind, to be spoiled in one place each. */
export type Lanes = [key: string, value: unknown][]
export type Props = Record<string, unknown>

export type HostileRecords = {
  name: string
  lanes: Lanes
  /** Must reach the screen: it is unusual, not wrong. */
  isShown?: boolean
}

export const page = 'page:board'
export const words = (text: string): Props => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { dir: 'auto' }, content: text ? [{ type: 'text', text }] : [] }],
})
const look = { color: 'black', size: 'm', scale: 1 }
const label = { labelColor: 'black', font: 'sans', align: 'middle', verticalAlign: 'middle', url: '' }
export const point = (x: number, y: number) => ({ x, y, z: 0.5 })
export const segment = (points: unknown) => ({ type: 'free', points })

/** Valid props of every kind that a board knows; `richText` lies in the `#text` lane. */
export const kinds: Record<string, Props> = {
  note: { ...look, ...label, align: 'start', verticalAlign: 'start' },
  geo: { ...look, ...label, geo: 'rectangle', w: 200, h: 100, fill: 'none', dash: 'draw' },
  text: { ...look, font: 'sans', textAlign: 'start', w: 120, autoSize: true },
  frame: { w: 400, h: 300, name: 'Bingkai', color: 'black' },
  group: {},
  draw: {
    ...look,
    fill: 'none',
    dash: 'draw',
    segments: [segment([point(0, 0), point(40, 20), point(80, 0)])],
    isComplete: true,
    isClosed: false,
    isPen: false,
  },
  highlight: { ...look, segments: [segment([point(0, 0), point(90, 10)])], isComplete: true, isPen: false },
  line: {
    ...look,
    dash: 'draw',
    spline: 'line',
    points: {
      a1: { id: 'a1', index: 'a1', x: 0, y: 0 },
      a2: { id: 'a2', index: 'a2', x: 90, y: 40 },
    },
  },
  arrow: {
    ...look,
    kind: 'arc',
    labelColor: 'black',
    fill: 'none',
    dash: 'draw',
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    font: 'sans',
    start: { x: 0, y: 0 },
    end: { x: 120, y: 60 },
    bend: 0,
    text: '',
    labelPosition: 0.5,
    elbowMidPoint: 0.5,
  },
}
const withWords = ['note', 'geo', 'text']

type Change = { props?: Props; place?: Props; text?: Props; base?: Props; meta?: unknown }

/** One shape of a kind, with what is wrong about it. */
export function shape(id: string, type: string, { props, place, text, base, meta = {} }: Change = {}): Lanes {
  const key = `shape:${id}`
  const shown = type in kinds ? kinds[type] : {}
  const lanes: Lanes = [
    [
      key,
      {
        id: key,
        typeName: 'shape',
        type,
        isLocked: false,
        opacity: 1,
        meta,
        props: { ...shown, ...props },
        ...base,
      },
    ],
    [`${key}#place`, { x: 300, y: 560, rotation: 0, parentId: page, index: 'a4', ...place }],
  ]
  if (withWords.includes(type) || text)
    lanes.push([
      `${key}#text`,
      { richText: words('Halo'), growY: 0, ...(type === 'note' ? { fontSizeAdjustment: 22 } : {}), ...text },
    ])
  if (type === 'text') lanes[2] = [`${key}#text`, { richText: words('Halo'), ...text }]
  return lanes
}

export const one = (name: string, type: string, change: Change = {}, isShown = false): HostileRecords => ({
  name,
  lanes: shape(name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60), type, change),
  ...(isShown ? { isShown } : {}),
})
export const rich = (name: string, richText: unknown): HostileRecords =>
  one(name, 'note', { text: { richText: richText as Props } })
export const record = (name: string, key: string, value: unknown): HostileRecords => ({
  name,
  lanes: [[key, value]],
})
export const binding = (name: string, from: string, to: string, props: Props = {}): HostileRecords =>
  record(name, `binding:${name.replaceAll(' ', '-')}`, {
    id: `binding:${name.replaceAll(' ', '-')}`,
    typeName: 'binding',
    type: 'arrow',
    fromId: from,
    toId: to,
    meta: {},
    props: {
      terminal: 'end',
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: false,
      snap: 'none',
      ...props,
    },
  })
export const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))
export const nested = (depth: number, inner: unknown): unknown =>
  depth === 0
    ? inner
    : {
        type: 'bulletList',
        content: [
          { type: 'listItem', content: [words('a').content as never, nested(depth - 1, inner)].flat() },
        ],
      }
export const mark = (type: string, attrs?: Props) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'x', marks: [attrs ? { type, attrs } : { type }] }],
    },
  ],
})
export const proto = (json: string): unknown => JSON.parse(json)
