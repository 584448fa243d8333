import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { AppEnvironment } from './environment.ts'
import { openBodyLimits } from './limit-body.ts'

/** An endpoint whose answers wait until they are let go. */
function doorFor(name: 'addPhoto' | 'addCard') {
  const app = new Hono<AppEnvironment>()
  const waiting: (() => void)[] = []
  app.onError((error, c) => c.text(error instanceof AppError ? error.code : 'internal', 500))
  app.use(async (c, next) => {
    c.set('sender', { session: c.req.header('x-from') ?? null, organiser: null, subject: null })
    await next()
  })
  app.post('/', openBodyLimits()(name), async (c) => {
    await new Promise<void>((resolve) => waiting.push(resolve))
    return c.text('done')
  })
  const send = async (from: string, bytes = 10) => {
    const headers = { 'x-from': from, 'content-length': String(bytes) }
    return (await app.request('/', { method: 'POST', headers, body: 'x' })).text()
  }
  /** Until everything that can be known of what was sent is known. */
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const letGo = () => {
    for (const resolve of waiting.splice(0)) resolve()
  }
  return { send, settle, letGo, waiting }
}

it('T27 takes a few files of one browser at a time, and of others meanwhile', async () => {
  const door = doorFor('addPhoto')
  const many = Array.from({ length: limits.filesPerBrowser }, () => door.send('a'))
  expect(await door.send('a')).toBe('too_many_requests')
  const other = door.send('b')
  await door.settle()
  expect(door.waiting).toHaveLength(limits.filesPerBrowser + 1)
  door.letGo()
  expect(new Set(await Promise.all([...many, other]))).toEqual(new Set(['done']))
  const again = door.send('a')
  await door.settle()
  door.letGo()
  expect(await again).toBe('done')
})

it('T27 holds the bytes of all files together within bounds, whoever sends them', async () => {
  const door = doorFor('addPhoto')
  const each = limits.maxPhotoBytes
  const most = Math.floor(limits.fileBytesAtOnce / each)
  const all = Array.from({ length: most }, (_, at) => door.send(`browser ${at}`, each))
  expect(await door.send('one more', each)).toBe('too_many_requests')
  await door.settle()
  door.letGo()
  expect(await Promise.all(all)).toHaveLength(most)
})

it('counts nothing that people type', async () => {
  const door = doorFor('addCard')
  const many = Array.from({ length: limits.filesPerBrowser * 3 }, () => door.send('a'))
  await door.settle()
  door.letGo()
  expect(new Set(await Promise.all(many))).toEqual(new Set(['done']))
})
