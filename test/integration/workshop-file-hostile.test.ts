/** What is wrong with a file is told with its place, in both languages, and nothing of it is made. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Archive, archiveLimits } from '../../shared/archive/archive-file.ts'
import type { Step } from '../../shared/steps/step.ts'
import { limits } from '../../shared/wire/limits.ts'
import { type FullWorkshop, fullWorkshop } from '../support/full-workshop.ts'
import { type HttpServer, openHttpServer } from '../support/http-server.ts'
import { seededNumbers } from '../support/seeded-random.ts'

let server: HttpServer
let full: FullWorkshop
let text: string

beforeAll(async () => {
  server = await openHttpServer()
  full = await fullWorkshop(server)
  text = (await full.organiser.send('exportWorkshop', { params: { w: full.workshop, names: 'named' } })).text
}, 60_000)
afterAll(() => server.end())

const send = (file: string, language = 'en') =>
  full.organiser.send('importWorkshop', { body: { text: file }, headers: { 'accept-language': language } })

const workshops = async () => (await full.organiser.call('listWorkshops', {})).workshops.length

type Board = Record<string, Record<string, unknown>>
type Forge = (archive: Archive, board: Board) => unknown

/** A file that somebody changed. */
function forged(change: Forge): string {
  const archive = JSON.parse(text) as Archive
  change(archive, archive.board)
  return JSON.stringify(archive)
}

const first = <T>(list: readonly T[]): T => {
  const [one] = list
  if (one === undefined) throw new Error('there is none')
  return one
}
const cardIn = (board: Board) => first(Object.keys(board).filter((key) => board[key]?.type === 'note'))
const lane = (board: Board, name: string) => {
  const key = `${cardIn(board)}#${name}`
  return { key, value: board[key] ?? {} }
}
const stepOf = ({ steps }: Archive, kind: Step['settings']['kind']) =>
  first(steps.filter(({ settings }) => settings.kind === kind))
const ofCollect = (archive: Archive, names: Step['names']) => {
  stepOf(archive, 'collect').names = names
}

/** What is done to the file → where it is told. */
const forgeries: Record<string, [at: RegExp, change: Forge]> = {
  'a newer version': [/^\/format$/, (a) => Object.assign(a, { format: 'rembuk-archive/2' })],
  'another kind of file': [/^\/format$/, (a) => Object.assign(a, { format: 'rembuk-plan/1' })],
  'a summary': [/^\/format$/, (a) => Object.assign(a, { format: 'rembuk-workshop/1' })],
  'a missing list': [/^\/people$/, (a) => Reflect.deleteProperty(a, 'people')],
  'a wrong type': [/^\/steps\/0\/minutes$/, (a) => Object.assign(first(a.steps), { minutes: 'ten' })],
  'a text without end': [
    /^\/workshop\/title$/,
    (a) => Object.assign(a.workshop, { title: 'x'.repeat(archiveLimits.textChars + 1) }),
  ],
  'a person twice': [/^\/people\/\d+$/, (a) => a.people.push(first(a.people))],
  'an id that is none': [/^\/people\/\d+\/id$/, (a) => Object.assign(first(a.people), { id: '../../x' })],
  'a group that there is not': [
    /^\/people\/0\/group$/,
    (a) => Object.assign(first(a.people), { group: 'martians' }),
  ],
  'the name of somebody who withdrew': [
    /^\/people\/0\/name$/,
    (a) => Object.assign(first(a.people), { gone: 'withdrawn' }),
  ],
  'a source that comes later': [
    /^\/steps\/0\/source\/step$/,
    (a) => Object.assign(first(a.steps), { source: { step: stepOf(a, 'weigh').id, items: 'cards' } }),
  ],
  'the region of another step': [
    /^\/steps\/0\/progress\/frame$/,
    (a) => Object.assign(first(a.steps).progress, { frame: stepOf(a, 'weigh').progress.frame }),
  ],
  'an open step': [
    /^\/steps\/0\/progress\/state$/,
    (a) => Object.assign(first(a.steps).progress, { state: 'open' }),
  ],
  'a step that was opened more often than anybody can': [
    /^\/steps\/0\/progress\/run$/,
    (a) => Object.assign(first(a.steps).progress, { run: Number.MAX_SAFE_INTEGER }),
  ],
  'a vote that nobody could plan': [
    /^\/steps\/2\/settings$/,
    (a) => Object.assign(stepOf(a, 'weigh').settings, { scale: { type: 'dots', total: 3, cap: 9 } }),
  ],
  'a vote without its result': [/^\/steps\/2\/progress\/state$/, (a) => a.tallies.splice(0)],
  'a result of a run that there was not': [
    /^\/tallies\/0\/run$/,
    (a) => Object.assign(first(a.tallies), { run: 9 }),
  ],
  'a result of another step': [
    /^\/tallies\/0\/step$/,
    (a) => Object.assign(first(a.tallies), { step: stepOf(a, 'collect').id }),
  ],
  'stuffed ballots': [/^\/ballots\/0\/ballots$/, (a) => first(a.ballots).ballots.pop()],
  'ballots of no result': [/^\/ballots\/0$/, (a) => Object.assign(first(a.ballots), { run: 2 })],
  'voices that nobody has': [
    /^\/themes\/0\/voices$/,
    (a) => Object.assign(first(a.themes).voices, { people: 900 }),
  ],
  'an owner who is not there': [
    /^\/commitments\/0\/owner\/person$/,
    (a) => Object.assign(first(a.commitments).owner, { person: 'nobody' }),
  ],
  'an author who is not there': [
    /#origin\/author$/,
    (_, board) => Object.assign(lane(board, 'origin').value, { author: 'nobody' }),
  ],
  'an author in a step without names': [/#origin\/author$/, (a) => ofCollect(a, 'group_only')],
  'a group in an anonymous step': [/#origin\/group$/, (a) => ofCollect(a, 'anonymous')],
  'a card of nobody’s step': [
    /#origin\/step$/,
    (_, board) => Object.assign(lane(board, 'origin').value, { step: 'elsewhere' }),
  ],
  'a card without origin': [
    /#origin$/,
    (_, board) => Reflect.deleteProperty(board, lane(board, 'origin').key),
  ],
  'half a card': [/^\/board\/shape:/, (_, board) => Reflect.deleteProperty(board, lane(board, 'place').key)],
  'a card in itself': [
    /^\/board\/shape:/,
    (_, board) => Object.assign(lane(board, 'place').value, { parentId: cardIn(board) }),
  ],
  'a card far away': [
    /^\/board\/shape:/,
    (_, board) => Object.assign(lane(board, 'place').value, { x: 1e9 }),
  ],
  'a picture from another host': [
    /^\/board\/shape:/,
    (_, board) =>
      Object.assign(board[cardIn(board)] ?? {}, {
        type: 'image',
        props: { url: 'https://example.org/x.png' },
      }),
  ],
  'a field that its form has not': [
    /#fields\/price$/,
    (_, board) => Object.assign(board, { [`${cardIn(board)}#fields`]: { price: '1' } }),
  ],
  'a key that is none': [/^\/board\/__proto__x$/, (_, board) => Object.assign(board, { __proto__x: {} })],
  'a region that is missing': [
    /^\/board\/shape:step-/,
    (a, board) => {
      for (const end of ['', '#place'])
        Reflect.deleteProperty(board, `${first(a.steps).progress.frame}${end}`)
    },
  ],
  'a newer canvas': [
    /^\/board\/schema:tldraw$/,
    (_, board) => {
      const schema = board['schema:tldraw'] as { sequences: Record<string, number> }
      schema.sequences['com.tldraw.shape.note'] = 900
    },
  ],
  'more cards than a board holds': [
    /^\/board$/,
    (_, board) => {
      for (let at = 0; at <= limits.shapesPerBoard; at += 1) board[`shape:more${at}`] = { typeName: 'shape' }
    },
  ],
}

describe('a file with', () => {
  it.each(Object.entries(forgeries))('%s is refused at its place', async (_, [at, change]) => {
    const before = await workshops()
    const { status, body } = await send(forged(change))
    expect(status).toBe(200)
    expect(body.made).toBeNull()
    expect(body.problems.map((one) => one.at).join('\n')).toMatch(new RegExp(at.source, 'm'))
    expect(await workshops()).toBe(before)
  })

  it('nothing but braces, numbers without end or half of its text is refused', async () => {
    for (const [file, message] of [
      ['['.repeat(200_000), 'nested deeper'],
      [text.slice(0, text.length / 2), 'ends too early'],
      [text.replace('"exportedAt":', '"exportedAt" = '), 'not JSON'],
      [text.replace(/"joinedAt": \d+/, '"joinedAt": 1e999'), 'too large to count'],
      ['"a text"', 'not a workshop'],
      ['null', 'not a workshop'],
    ] as const) {
      const { body } = await send(file)
      expect([body.made, body.problems[0]?.message]).toEqual([null, expect.stringContaining(message)])
    }
  })

  it('says where a text that is no JSON breaks, and what is wrong in Indonesian', async () => {
    const broken = text.split('\n').with(3, ' "names" named,').join('\n')
    const { body } = await send(broken, 'id')
    expect(body.problems).toEqual([{ at: 'baris 4', message: 'Ini bukan JSON.', detail: '' }])
  })

  it('a board that is full is taken, and takes no theme more by any command', async () => {
    const file = forged((archive, board) => {
      const { frame } = stepOf(archive, 'cluster').progress
      const shapes = Object.keys(board).filter((key) => key.startsWith('shape:') && !key.includes('#')).length
      for (let at = shapes; at < limits.shapesPerBoard; at += 1) {
        board[`shape:more${at}`] = { ...board[full.themes[0] ?? ''], id: `shape:more${at}` }
        board[`shape:more${at}#place`] = { ...board[`${full.themes[0]}#place`], parentId: frame }
      }
    })
    const { body } = await send(file)
    expect(body.problems).toEqual([])
    const params = { w: body.made?.workshop ?? '', s: full.steps[1] ?? '' }
    const theme = { title: 'One more' }
    expect(await full.organiser.codeOf('addTheme', { params, body: theme })).toBe('board_full')
  })

  it('more bytes than any workshop is not even read', async () => {
    const { status, body } = await send(' '.repeat(limits.maxWorkshopBytes * 1.5))
    expect([status, body.error?.code]).toEqual([413, 'too_large'])
  })

  it('anything replaced by anything is refused or becomes a sound workshop, never a failure', async () => {
    const random = seededNumbers(20_261_122)
    const values = [null, -1, '', 'x', [], {}, true, 1e300, 'shape:x', '__proto__']
    for (let round = 0; round < 60; round += 1) {
      const file = forged((archive) => replaceSomething(archive, random, values))
      const { status, body } = await send(file)
      expect(status).toBe(200)
      expect(body.made === null).toBe(body.problems.length > 0)
      if (body.made) await full.organiser.call('readSummary', { params: { w: body.made.workshop } })
    }
  })
})

/** Walks down at random and puts another value somewhere. */
function replaceSomething(root: object, random: () => number, values: readonly unknown[]): void {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  let at = root as Record<string, unknown>
  for (;;) {
    const key = pick(Object.keys(at))
    const inner = at[key]
    if (typeof inner === 'object' && inner !== null && Object.keys(inner).length > 0 && random() < 0.85)
      at = inner as Record<string, unknown>
    else {
      at[key] = pick(values)
      return
    }
  }
}
