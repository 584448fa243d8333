import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cardRecord } from '../../shared/document/board-records.ts'
import { openGateBoard } from '../../test/support/gate-board.ts'
import {
  clusterFrame,
  collectFrame,
  drawCard,
  drawTheme,
  erase,
  move,
  retype,
} from '../../test/support/ws-cards.ts'
import { collectStep } from '../../test/support/ws-venue.ts'

const reasons = (verdict: { refused: { reason: string }[] }) => verdict.refused.map(({ reason }) => reason)
const owned = (author: string | null) => ({
  author,
  group: null,
  channel: 'board',
  at: 1,
  step: 'step-one',
  run: 1,
  from: [],
})

describe('what fits the document', () => {
  it('G8 is an echo of everything, for free', () => {
    const board = openGateBoard()
    const verdict = board.judge(Y.encodeStateAsUpdate(board.replica()))
    expect(verdict).toMatchObject({ ok: true, value: { refused: [], clients: [] } })
  })

  it('G5 is never something that waits for what is missing', () => {
    const board = openGateBoard()
    const copy = board.replica()
    const records = copy.getMap('records')
    drawCard(records, 'shape:one')
    const known = Y.encodeStateVector(copy)
    move(records, 'shape:one', { x: 9 })
    expect(board.judge(Y.encodeStateAsUpdate(copy, known))).toEqual({ ok: false, error: 'it leaves a gap' })
    expect(board.isSound()).toBe(true)
  })

  it('G4 G20 is work under several ids of one device that build on each other', () => {
    const board = openGateBoard()
    const copy = board.replica()
    const known = Y.encodeStateVector(copy)
    for (let id = 1_000; id < 1_006; id += 1) {
      copy.clientID = id % 2 ? id : 3_000 - id
      drawCard(copy.getMap('records'), 'shape:one', `dari ${id}`)
    }
    expect(board.judge(Y.encodeStateAsUpdate(copy, known))).toMatchObject({
      ok: true,
      value: { refused: [] },
    })
    expect(board.view()).toEqual(copy.getMap('records').toJSON())
  })

  it('G6 is no lane of a form that nobody knows', () => {
    const board = openGateBoard()
    const copy = board.replica()
    copy.getMap('records').set('no form', { a: 1 })
    expect(board.judge(Y.encodeStateAsUpdate(copy)).ok).toBe(false)
  })

  it('G6 is no run that goes on in another lane', () => {
    const board = openGateBoard()
    const doc = new Y.Doc()
    doc.clientID = 70_000
    const records = doc.getMap('records')
    for (const [key, value] of cardRecord({
      id: 'shape:a',
      text: 'x',
      parent: collectFrame,
      place: { x: 0, y: 0 },
    }))
      records.set(key, value)
    expect(board.judge(Y.encodeStateAsUpdate(doc)).ok).toBe(true)
    const squat = new Y.Doc()
    squat.clientID = 70_000
    for (let i = 0; i < 9; i += 1) squat.getMap('records').set('shape:other', { i })
    const verdict = board.judge(Y.encodeStateAsUpdate(squat))
    expect(verdict.ok).toBe(false)
    expect(board.isSound()).toBe(true)
  })

  it('G4 G7 is no flood of one lane that would make everybody wait', () => {
    const board = openGateBoard()
    const writers = Array.from({ length: 700 }, (_, client) => {
      const copy = new Y.Doc()
      copy.clientID = 1_000 + client
      copy.getMap('records').set('shape:hot', { client })
      return Y.encodeStateAsUpdate(copy)
    })
    const flood = Y.mergeUpdates(writers)
    expect(board.judge(flood)).toEqual({ ok: false, error: 'it speaks for too many clients' })
    // Puts that all hang on the same old one: Yjs would compare each with all others.
    const puts = 1_500
    const rivals = Array.from({ length: puts }, () => [0x88, 1, 0, 1, 118, 0]).flat()
    const hanging = new Uint8Array([1, (puts & 0x7f) | 0x80, puts >> 7, 77, 0, ...rivals, 0])
    expect(board.judge(hanging)).toEqual({ ok: false, error: 'it would cost too much' })
    expect(board.isSound()).toBe(true)
  })
})

describe('a participant', () => {
  it('G11 T16 writes no origin, neither of what is there nor of what is new', () => {
    const board = openGateBoard()
    const verdict = board.edit('budi', (records) => {
      drawCard(records, 'shape:one')
      records.set('shape:one#origin', owned('sari'))
    })
    expect(verdict.refused).toEqual([{ keys: ['shape:one#origin'], reason: 'server_only' }])
    expect(board.view()).not.toHaveProperty(['shape:one#origin'])
  })

  it('G10 moves or removes the frame of no step, and neither does a facilitator', () => {
    const board = openGateBoard()
    const before = board.view()
    for (const person of ['budi', 'fia'] as const) {
      expect(reasons(board.edit(person, (records) => move(records, collectFrame, { x: 5 })))).toEqual([
        'step_frame',
      ])
      expect(reasons(board.edit(person, (records) => erase(records, collectFrame)))).toEqual(['step_frame'])
    }
    expect(board.view()).toEqual(before)
  })

  it('G9 G10 makes cards in an open step, changes and removes them, and nothing of others', () => {
    const board = openGateBoard()
    expect(board.edit('budi', (records) => drawCard(records, 'shape:one')).refused).toEqual([])
    board.records.set('shape:one#origin', owned('budi'))
    expect(board.edit('budi', (records) => retype(records, 'shape:one', 'baru')).refused).toEqual([])
    const before = board.view()
    expect(reasons(board.edit('sari', (records) => move(records, 'shape:one', { x: 1 })))).toEqual([
      'not_allowed',
    ])
    expect(reasons(board.edit('sari', (records) => erase(records, 'shape:one')))).toEqual(['not_allowed'])
    expect(board.view()).toEqual(before)
    expect(board.edit('budi', (records) => erase(records, 'shape:one')).refused).toEqual([])
    expect(board.view()).not.toHaveProperty('shape:one')
  })

  it('G9 makes nothing outside a step, nor in one that takes commands only', () => {
    const sealed = collectStep({ seal: 'sealed_until_reveal' })
    expect(
      reasons(openGateBoard().edit('budi', (records) => drawCard(records, 'shape:a', 'x', 'page:board'))),
    ).toEqual(['not_allowed'])
    const board = openGateBoard([sealed])
    expect(reasons(board.edit('budi', (records) => drawCard(records, 'shape:a')))).toEqual(['not_allowed'])
    expect(board.view()).not.toHaveProperty('shape:a')
  })

  it('G9 arranges everybody’s cards in a cluster step, and makes and names themes, but leaves the words alone', () => {
    const board = openGateBoard()
    const card = (id: string) => cardRecord({ id, text: 'x', parent: clusterFrame, place: { x: 0, y: 0 } })
    const written = board.edit('sari', (records) => {
      for (const [key, value] of card('shape:new')) records.set(key, value)
    })
    expect(reasons(written)).toEqual(['not_allowed'])
    for (const [key, value] of card('shape:one')) board.records.set(key, value)
    board.records.set('shape:one#origin', owned('sari'))
    board.edit('budi', (records) => drawTheme(records, 'shape:theme', 'Akses'))
    board.records.set('shape:theme#origin', owned('budi'))
    const verdict = board.edit('budi', (records) => {
      move(records, 'shape:one', { parentId: 'shape:theme' })
      retype(records, 'shape:one', 'y')
    })
    expect(verdict.refused).toEqual([{ keys: ['shape:one#text'], reason: 'not_allowed' }])
    expect(board.records.get('shape:one#place')).toMatchObject({ parentId: 'shape:theme' })
    const rename = board.edit('sari', (records) =>
      records.set('shape:theme', {
        ...(records.get('shape:theme') as object),
        props: { w: 440, h: 480, name: 'Jalan', color: 'black' },
      }),
    )
    expect(rename.refused).toEqual([])
    expect(reasons(board.edit('sari', (records) => erase(records, 'shape:one')))).toEqual([])
  })

  it('G18 brings no card back that is not theirs, and none that was hidden', () => {
    const board = openGateBoard()
    const copy = board.replica()
    const known = Y.encodeStateVector(copy)
    drawCard(copy.getMap('records'), 'shape:one')
    const update = Y.encodeStateAsUpdate(copy, known)
    const judge = (person: string, mayReturn: boolean) =>
      openGateBoard().judge(update, 'budi', { formerAuthor: () => ({ person, mayReturn }) })
    expect(judge('budi', true)).toMatchObject({ ok: true, value: { refused: [] } })
    expect(judge('sari', true)).toMatchObject({ value: { refused: [{ reason: 'not_allowed' }] } })
    expect(judge('budi', false)).toMatchObject({ value: { refused: [{ reason: 'not_allowed' }] } })
  })

  it('G18 cannot write more cards than the step allows', () => {
    const board = openGateBoard()
    const copy = board.replica()
    const known = Y.encodeStateVector(copy)
    for (const id of ['shape:a', 'shape:b', 'shape:c']) drawCard(copy.getMap('records'), id)
    const verdict = board.judge(Y.encodeStateAsUpdate(copy, known), 'budi', { cardsLeft: () => 2 })
    expect(verdict).toMatchObject({ value: { refused: [{ reason: 'card_limit' }] } })
    expect([...board.records.keys()].filter((key) => /^shape:[abc]$/.test(key))).toHaveLength(2)
  })

  it('G18 cannot fill the board', () => {
    const board = openGateBoard()
    const copy = board.replica()
    const known = Y.encodeStateVector(copy)
    for (const id of ['shape:a', 'shape:b', 'shape:c']) drawCard(copy.getMap('records'), id)
    const verdict = board.judge(Y.encodeStateAsUpdate(copy, known), 'budi', { shapesLeft: () => 2 })
    expect(verdict).toMatchObject({ value: { refused: [{ reason: 'board_full' }] } })
    expect([...board.records.keys()].filter((key) => /^shape:[abc]$/.test(key))).toHaveLength(2)
  })
})

describe('a record', () => {
  it('G10 of which one part is refused is refused whole when it is new', () => {
    const board = openGateBoard()
    const verdict = board.edit('budi', (records) => {
      drawCard(records, 'shape:good')
      drawCard(records, 'shape:bad')
      records.set('shape:bad', { ...(records.get('shape:bad') as object), opacity: 7 })
    })
    expect(verdict.refused[0]?.keys.every((key) => key.startsWith('shape:bad'))).toBe(true)
    expect([...board.records.keys()].filter((key) => key.startsWith('shape:bad'))).toEqual([])
    expect(board.records.has('shape:good')).toBe(true)
  })

  it('G19 whose parent was refused is refused with it', () => {
    const board = openGateBoard()
    const verdict = board.edit('budi', (records) => {
      drawTheme(records, 'shape:frame', 'x', collectFrame)
      records.set('shape:frame', {
        ...(records.get('shape:frame') as object),
        props: { w: -1, h: 1, name: '', color: 'black' },
      })
      drawCard(records, 'shape:inside', 'x', 'shape:frame')
    })
    expect(new Set(reasons(verdict))).toEqual(new Set(['invalid_record']))
    expect(
      [...board.records.keys()].filter((key) => /frame$|inside/.test(key) && !key.includes('step')),
    ).toEqual([])
  })

  it('G19 cannot change its kind, hide under another id, or be of a kind that no board has', () => {
    const board = openGateBoard()
    board.edit('fia', (records) => drawCard(records, 'shape:one'))
    const as = (change: object) => (records: Y.Map<unknown>) =>
      records.set('shape:one', { ...(records.get('shape:one') as object), ...change })
    expect(reasons(board.edit('fia', as({ type: 'frame' })))).toEqual(['invalid_record'])
    expect(reasons(board.edit('fia', as({ id: 'shape:two' })))).toEqual(['invalid_record'])
    expect(
      reasons(
        board.edit('fia', (records) => records.set('camera:x', { id: 'camera:x', typeName: 'camera' })),
      ),
    ).toEqual(['not_allowed'])
  })

  it('G20 that somebody deleted does not come back by a late move', () => {
    const board = openGateBoard()
    board.edit('fia', (records) => drawCard(records, 'shape:one'))
    const late = board.replica()
    const known = Y.encodeStateVector(late)
    move(late.getMap('records'), 'shape:one', { x: 77 })
    board.edit('fia', (records) => erase(records, 'shape:one'))
    const verdict = board.judge(Y.encodeStateAsUpdate(late, known), 'fia')
    expect(verdict).toMatchObject({ ok: true, value: { refused: [] } })
    expect([...board.records.keys()].filter((key) => key.startsWith('shape:one'))).toEqual([])
  })

  it('G20 whose good change follows a refused one keeps the good one', () => {
    const board = openGateBoard()
    board.edit('fia', (records) => drawCard(records, 'shape:one'))
    const sender = board.replica()
    const updates: Uint8Array[] = []
    sender.on('update', (update: Uint8Array) => updates.push(update))
    move(sender.getMap('records'), 'shape:one', { x: 1e9 })
    move(sender.getMap('records'), 'shape:one', { x: 5 })
    const [bad, good] = updates
    expect(board.judge(bad!, 'fia')).toMatchObject({ value: { refused: [{ reason: 'invalid_record' }] } })
    expect(board.judge(good!, 'fia')).toMatchObject({ value: { refused: [] } })
    expect(board.records.get('shape:one#place')).toMatchObject({ x: 5 })
    Y.applyUpdate(sender, Y.encodeStateAsUpdate(board.doc))
    expect(sender.getMap('records').toJSON()).toEqual(board.view())
  })
})
