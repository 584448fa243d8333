import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type GateBoard, openGateBoard } from '../../test/support/gate-board.ts'
import { seededNumbers } from '../../test/support/seeded-random.ts'
import { drawCard, erase, move, retype } from '../../test/support/ws-cards.ts'

/** Cases per run; a longer run: FUZZ_CASES=1000000. */
const cases = Number(process.env.FUZZ_CASES ?? 4_000)
/** Some of these found something once. */
const seeds = process.env.FUZZ_SEED ? [Number(process.env.FUZZ_SEED)] : [20_261_122, 1, 46]

/** Real updates of a busy board, which are then damaged. */
function realUpdates(next: () => number): Uint8Array[] {
  // As large as Yjs draws them, so that damage to their bytes is as likely as in life.
  const doc = openGateBoard().replica(Math.floor(next() * 2 ** 32))
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const records = doc.getMap<unknown>('records')
  const card = () => `shape:c${Math.floor(next() * 8)}`
  for (let i = 0; i < 200; i += 1) {
    const id = card()
    const choice = next()
    doc.transact(() => {
      if (!records.has(id) || choice < 0.2) drawCard(records, id, `kartu ${i}`)
      else if (choice < 0.5) move(records, id, { x: Math.floor(next() * 1_000) })
      else if (choice < 0.8) retype(records, id, `teks ${i}`)
      else erase(records, id)
    })
  }
  return [...updates, Y.encodeStateAsUpdate(doc)]
}

function damage(update: Uint8Array, other: Uint8Array, next: () => number): Uint8Array {
  const bytes = [...update]
  for (let times = 1 + Math.floor(next() * 3); times > 0; times -= 1) {
    const at = Math.floor(next() * bytes.length)
    const kind = next()
    if (kind < 0.4) bytes[at] = Math.floor(next() * 256)
    else if (kind < 0.55) bytes.splice(at, 1 + Math.floor(next() * 4))
    else if (kind < 0.7) bytes.splice(at, 0, ...[255, 255, 255, 15].slice(0, 1 + Math.floor(next() * 4)))
    else if (kind < 0.85) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8))
    else bytes.splice(at, bytes.length, ...other.subarray(Math.floor(next() * other.length)))
  }
  return new Uint8Array(bytes)
}

const state = (board: GateBoard): string => JSON.stringify(board.records.toJSON())

it.each(seeds)(
  'G5 T14 T17 survives damaged updates: nothing throws, nothing waits, a fresh join is whole (seed %i)',
  (seed) => {
    const next = seededNumbers(seed)
    const updates = realUpdates(next)
    const pick = () => updates[Math.floor(next() * updates.length)]!
    let board = openGateBoard()
    let taken = 0
    for (let i = 0; i < cases; i += 1) {
      const turn = i % (updates.length * 5)
      if (turn === 0) board = openGateBoard()
      // Four damaged ones, then the real one, so that the board grows while it is attacked.
      const real = updates[Math.floor(turn / 5)]!
      const frame = turn % 5 === 4 ? real : damage(next() < 0.7 ? real : pick(), pick(), next)
      const before = state(board)
      const verdict = board.judge(frame, next() < 0.5 ? 'budi' : 'fia')
      if (verdict.ok) taken += 1
      else expect(state(board) === before, `case ${i}`).toBe(true)
      expect(board.isSound(), `case ${i}`).toBe(true)
      if (i % 20 === 0) expect(board.view(), `case ${i}`).toEqual(board.records.toJSON())
    }
    expect(taken).toBeGreaterThan(cases / 20)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  },
  120_000,
)
