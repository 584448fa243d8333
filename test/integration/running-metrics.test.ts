/** What a running server tells about itself, and to whom. */
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseFile } from '../../server/storage/sqlite/open-sqlite.ts'
import { runProgram } from '../support/console-program.ts'
import { type HttpServer, joinAs, openHttpServer, stageWorkshop } from '../support/http-server.ts'

const token = 'a-token-of-the-operator'
type Asked = { path?: string; headers?: Record<string, string> }
type Answer = { status: number; text: string; type: string }

function ask(server: HttpServer, { path = '/metrics', headers = {} }: Asked = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(server.url + path, { headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, type: response.headers['content-type'] ?? '' }),
      )
    })
    sent.on('error', reject).end()
  })
}

describe('the measures of a running server', () => {
  let server: HttpServer
  beforeEach(async () => {
    server = await openHttpServer({ config: { metricsToken: token } })
  })
  afterEach(() => server.end())

  it('O1 O2 are read from this machine, and count what happens', async () => {
    await stageWorkshop(server)
    const { status, text, type } = await ask(server)
    expect(status).toBe(200)
    expect(type).toContain('version=0.0.4')
    expect(text).toMatch(/^rembuk_rooms 1$/m)
    expect(Number(/^rembuk_commits_total\{outcome="saved"\} (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(2)
    expect(text).toMatch(/^rembuk_commits_total\{outcome="failed"\} 0$/m)
    expect(text).toMatch(/^rembuk_saving 1$/m)
    expect(Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1])).toBeGreaterThan(10_000_000)
  })

  it('T7 O3 hold no name, id or title of anybody or anything', async () => {
    const { workshop } = await stageWorkshop(server)
    const { text } = await ask(server)
    for (const secret of [workshop, 'Ratna', 'market', 'ratna@example.org', token])
      expect(text).not.toContain(secret)
    const labels = [...text.matchAll(/(\w+)="/g)].map(([, label]) => label)
    expect(new Set(labels)).toEqual(new Set(['reason', 'outcome', 'le']))
  })

  const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'via']
  it.each(forwarded)('T7 O1 are not there for whom a proxy on this machine forwarded (%s)', async (name) => {
    const headers = { [name]: '203.0.113.9' }
    const unknown = await ask(server, { path: '/api/unknown', headers })
    expect(await ask(server, { headers })).toEqual(unknown)
    expect(unknown.status).toBe(404)
    const authorised = { ...headers, authorization: `Bearer ${token}` }
    expect((await ask(server, { headers: authorised })).status).toBe(200)
  })

  it.each([
    'Bearer wrong',
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
    'Bearer ',
    `Basic ${token}`,
    token,
  ])('T7 O1 are not there with %s', async (authorization) => {
    const headers = { authorization, 'x-forwarded-for': '203.0.113.9' }
    expect((await ask(server, { headers })).status).toBe(404)
  })

  it('T7 O1 are not there for anybody from elsewhere where no token was set', async () => {
    const other = await openHttpServer()
    const headers = { authorization: 'Bearer null', 'x-forwarded-for': '203.0.113.9' }
    expect((await ask(other, { headers })).status).toBe(404)
    expect((await ask(other)).status).toBe(200)
    await other.end()
  })

  it('F4 O4 /readyz is red within 3 s where nothing is saved, and green again without a restart', async () => {
    const stage = await stageWorkshop(server)
    const lock = runProgram('test/support/lock-database.ts', {}, [join(server.folder, databaseFile), '4500'])
    await lock.says(/locked/)
    const asked = performance.now()
    const joining = joinAs(server, stage)
    const status = async () => (await ask(server, { path: '/readyz' })).status
    await expect.poll(status, { timeout: 3_000 }).toBe(503)
    expect(performance.now() - asked).toBeLessThan(3_000)
    expect((await ask(server)).text).toMatch(/^rembuk_saving 0$/m)
    expect((await ask(server, { path: '/healthz' })).status).toBe(200)
    await joining
    await expect.poll(status, { timeout: 3_000 }).toBe(200)
    await lock.ended
  })

  it('T7 O4 /healthz and /readyz say up and ready to everybody, and no more', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' }
    expect((await ask(server, { path: '/healthz', headers })).text).toBe('{"up":true}')
    expect(await ask(server, { path: '/readyz', headers })).toMatchObject({
      status: 200,
      text: '{"ready":true}',
    })
  })
})
