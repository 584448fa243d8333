import { ChildProcess } from 'node:child_process'
import sharp from 'sharp'
import { afterEach, expect, it, vi } from 'vitest'
import type { AppError } from '../../shared/errors.ts'
import { fromTelephone, hugeClaim, jpegOf, pngOf } from '../../test/support/pictures.ts'
import { startDarkroomProcess } from '../start-thread.ts'
import { realTime } from '../time.ts'
import { type Darkroom, openDarkroom } from './darkroom.ts'
import { pictureKind } from './picture-kind.ts'

// Run from the sources, the process first loads what reads TypeScript.
vi.setConfig({ testTimeout: 30_000 })

const rooms: Darkroom[] = []
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close()
})

type Options = Partial<Parameters<typeof openDarkroom>[0]>
function open(options: Options = {}): Darkroom {
  const room = openDarkroom({ start: startDarkroomProcess, time: realTime, log: { warn() {} }, ...options })
  rooms.push(room)
  return room
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: AppError) => error.code,
  )

const text = (words: string) => new TextEncoder().encode(words)
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

it('T27 tells pictures by their first bytes, and takes nothing else for one', async () => {
  const png = await pngOf()
  expect(pictureKind(png)).toBe('png')
  expect(pictureKind(await sharp(png).jpeg().toBuffer())).toBe('jpeg')
  expect(pictureKind(await sharp(png).webp().toBuffer())).toBe('webp')
  expect(pictureKind(await sharp(png).gif().toBuffer())).toBe('gif')
  expect(pictureKind(await sharp(png).avif().toBuffer())).toBe('avif')
  for (const words of [svg, '<!doctype html>', '%PDF-1.7', 'PK\u0003\u0004', 'RIFF1234AVI ', 'GIF', ''])
    expect(pictureKind(text(words))).toBeNull()
  expect(pictureKind(await sharp(png).tiff().toBuffer())).toBeNull()
})

it('T27 writes every kind anew as WebP, in two sizes', async () => {
  const room = open()
  const small = sharp(await pngOf({ width: 64, height: 64 }))
  for (const bytes of [
    await pngOf({ width: 2_400, height: 1_200 }),
    await jpegOf({ width: 2_400, height: 1_200 }),
  ]) {
    const { full, thumbnail, width, height } = await room.develop(bytes)
    expect([width, height]).toEqual([1_600, 800])
    expect([pictureKind(full), pictureKind(thumbnail)]).toEqual(['webp', 'webp'])
    expect(await sharp(thumbnail).metadata()).toMatchObject({ width: 480, height: 240 })
  }
  for (const bytes of [await small.avif().toBuffer(), await small.gif().toBuffer()])
    expect(await room.develop(bytes)).toMatchObject({ width: 64, height: 64 })
})

it('T27 leaves nothing of the file but what can be seen, and sets it upright', async () => {
  const { full, width, height } = await open().develop(await fromTelephone())
  expect([width, height]).toEqual([200, 300])
  const seen = await sharp(full).metadata()
  expect([seen.exif, seen.icc, seen.xmp, seen.iptc]).toEqual([undefined, undefined, undefined, undefined])
  expect(Buffer.from(full).includes('TelephoneWorks')).toBe(false)
})

it('T27 keeps nothing of what hides behind or inside a picture', async () => {
  const room = open()
  const polyglot = Buffer.concat([await jpegOf(), text('<script>alert("hidden")</script>')])
  const { full } = await room.develop(polyglot)
  expect(Buffer.from(full).includes('script')).toBe(false)
  const gif = Buffer.concat([text('GIF89a'), text(`/*${svg}*/`)])
  expect(await codeOf(room.develop(gif))).toBe('photo_unreadable')
})

it('T27 refuses what claims too many pixels, is cut off, or is none', async () => {
  const room = open()
  expect(await codeOf(room.develop(await hugeClaim()))).toBe('photo_unreadable')
  const wide = await pngOf({ width: 10_000, height: 2_600 })
  expect(await codeOf(room.develop(wide))).toBe('photo_unreadable')
  const jpeg = await jpegOf({ width: 900, height: 900 })
  expect(await codeOf(room.develop(jpeg.subarray(0, jpeg.length / 2)))).toBe('photo_unreadable')
  expect(await codeOf(room.develop(text(svg)))).toBe('photo_unreadable')
  expect(await codeOf(room.develop(new Uint8Array()))).toBe('photo_unreadable')
  expect(await codeOf(room.develop(await pngOf()))).toBe('done')
})

it('T27 gives up what takes too long, and goes on with the next', async () => {
  const delays: number[] = []
  let overdue: (() => void) | null = null
  const time = {
    after(ms: number, run: () => void) {
      delays.push(ms)
      if (ms === 7) overdue ??= run
      return () => {}
    },
  }
  const room = open({ time, patienceMs: 7 })
  const slow = codeOf(room.develop(await pngOf({ width: 4_000, height: 4_000 })))
  const next = codeOf(room.develop(await pngOf()))
  ;(overdue as (() => void) | null)?.()
  expect(await slow).toBe('photo_unreadable')
  expect(await next).toBe('done')
  expect(delays).toContain(60_000)
})

it('T27 outlives a machine that has no process to give, and asks to come again', async () => {
  const stillborn: ChildProcess[] = []
  const starts = [
    () => {
      throw new Error('spawn ENOMEM')
    },
    () => {
      const child = new ChildProcess()
      stillborn.push(child)
      return child
    },
    startDarkroomProcess,
  ]
  const room = open({ start: () => (starts.shift() ?? startDarkroomProcess)() })
  const png = await pngOf()
  const codes = await Promise.all([1, 2, 3].map(() => codeOf(room.develop(png))))
  expect(codes).toEqual(['too_many_requests', 'too_many_requests', 'done'])
  for (const child of stillborn)
    for (const code of ['spawn EMFILE', 'ERR_IPC_CHANNEL_CLOSED'])
      expect(child.emit('error', new Error(code))).toBe(true)
})

it('T27 asks to come again while many wait, and answers everybody when it closes', async () => {
  const room = open()
  const png = await pngOf()
  const all = Array.from({ length: 25 }, () => codeOf(room.develop(png)))
  await room.close()
  const codes = await Promise.all(all)
  expect(codes.filter((code) => code === 'too_many_requests')).toHaveLength(4)
  expect(codes.filter((code) => code === 'not_saving')).toHaveLength(21)
})
