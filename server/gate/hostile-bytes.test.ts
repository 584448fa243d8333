/** Frames that no editor makes, byte by byte. */
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openGateBoard } from '../../test/support/gate-board.ts'
import { drawCard, erase } from '../../test/support/ws-cards.ts'

/** A client id that nobody had before. */
const alien = 70_000
const deletionOf = (client: number, length: number): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [0, 1, client, 1, 0, length]) encoding.writeVarUint(encoder, number)
  })
type Struct = (encoder: encoding.Encoder) => void
const bytesOf = (client: number, clock: number, structs: readonly Struct[]): Uint8Array =>
  encoding.encode((encoder) => {
    for (const number of [1, structs.length, client, clock]) encoding.writeVarUint(encoder, number)
    for (const write of structs) write(encoder)
    encoding.writeVarUint(encoder, 0)
  })
const parent = (encoder: encoding.Encoder, info: number, key: string): void => {
  encoding.writeUint8(encoder, info)
  encoding.writeVarUint(encoder, 1)
  for (const text of ['records', key]) encoding.writeVarString(encoder, text)
}
const value = (encoder: encoding.Encoder): void => {
  encoding.writeVarUint(encoder, 1)
  encoding.writeAny(encoder, {})
}
const putAt =
  (key: string): Struct =>
  (encoder) => {
    parent(encoder, 0x28, key)
    value(encoder)
  }
const runAt =
  (key: string, length: number): Struct =>
  (encoder) => {
    parent(encoder, 0x21, key)
    encoding.writeVarUint(encoder, length)
  }
const putBehind =
  ({ client, clock }: { client: number; clock: number }): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, 0x88)
    for (const number of [client, clock]) encoding.writeVarUint(encoder, number)
    value(encoder)
  }

describe('bytes that no editor sends', () => {
  const known = () => {
    const board = openGateBoard()
    expect(board.judge(bytesOf(alien, 0, [putAt('shape:one#text')])).ok).toBe(true)
    return board
  }

  it('G5 T17 are no known put with an origin that nobody made: Yjs would wait for it for ever', () => {
    for (const origin of [
      { client: alien + 1, clock: 0 },
      { client: alien, clock: 5 },
    ]) {
      const board = known()
      const verdict = board.judge(bytesOf(alien, 0, [putBehind(origin), putAt('shape:one#place')]))
      expect(verdict).toEqual({ ok: false, error: 'an origin is missing' })
      expect(board.isSound()).toBe(true)
    }
  })

  it('G2 are no run of more than two thousand', () => {
    const board = openGateBoard()
    expect(board.judge(bytesOf(alien, 0, [runAt('shape:one#text', 2_000)])).ok).toBe(true)
    expect(board.judge(bytesOf(alien + 1, 0, [runAt('shape:one#place', 2_001)]))).toEqual({
      ok: false,
      error: 'a run is too long',
    })
  })

  it('G7 T14 are not very many lanes, nor splits of very many runs', () => {
    const board = openGateBoard()
    const lanes = (count: number, from = 0) =>
      Array.from({ length: count }, (_, at) => runAt(`shape:x${from + at}#text`, 2))
    expect(board.judge(bytesOf(alien, 0, lanes(1_501)))).toEqual({
      ok: false,
      error: 'it puts too many lanes',
    })
    for (let from = 0; from < 9_000; from += 1_500)
      expect(board.judge(bytesOf(alien, from * 2, lanes(1_500, from))).ok).toBe(true)
    const splits = Array.from({ length: 1_400 }, (_, at) => putBehind({ client: alien, clock: at * 2 }))
    expect(board.judge(bytesOf(alien, 18_000, splits))).toEqual({
      ok: false,
      error: 'it would cost too much',
    })
    expect(board.isSound()).toBe(true)
  })

  it('G8 T18 are no deletion of very much by a participant', () => {
    const board = openGateBoard()
    board.doc.transact(() => {
      for (let at = 0; at < 1_400; at += 1) drawCard(board.records, `shape:c${at}`, 'x')
    })
    const copy = board.replica()
    const before = Y.encodeStateVector(copy)
    copy.transact(() => {
      for (let at = 0; at < 1_400; at += 1) erase(copy.getMap('records'), `shape:c${at}`)
    })
    const wipe = Y.encodeStateAsUpdate(copy, before)
    expect(board.judge(wipe, 'budi')).toEqual({ ok: false, error: 'it deletes too much' })
    expect(board.judge(wipe, 'fia')).toMatchObject({ ok: true, value: { refused: [] } })
  })

  it('G8 are no deletion of what nobody made', () => {
    const board = known()
    expect(board.judge(deletionOf(alien, 2)).ok).toBe(false)
    expect(board.judge(deletionOf(alien + 9, 1)).ok).toBe(false)
  })
})
