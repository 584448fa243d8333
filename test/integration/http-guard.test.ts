import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rights } from '../../server/permissions/rights.ts'
import { type EndpointName, endpoints, pathOf } from '../../shared/wire/endpoints.ts'
import { limits } from '../../shared/wire/limits.ts'
import {
  type HttpBrowser,
  type HttpServer,
  joinAs,
  openHttpServer,
  type Stage,
  stageWorkshop,
  tokenOf,
} from '../support/http-server.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const client = makeTempFolder()
let server: HttpServer
let stage: Stage
let foreign: Stage
const people: Record<string, HttpBrowser> = {}

beforeAll(async () => {
  mkdirSync(join(client.path, 'assets'))
  writeFileSync(join(client.path, 'index.html'), '<!doctype html><title>Rembuk</title>')
  writeFileSync(join(client.path, 'assets', 'main-abc.js'), 'export const x = 1')
  server = await openHttpServer({ clientFolder: client.path })
  stage = await stageWorkshop(server)
  foreign = await stageWorkshop(server, stage.organiser)
  people.nobody = server.browser()
  people.organiser = stage.organiser
  people.participant = await joinAs(server, stage)
  for (const role of ['facilitator', 'viewer'] as const) {
    people[role] = server.browser()
    const body = {
      token: tokenOf(stage.links[role]),
      name: 'X',
      group: 'residents',
      language: 'en',
      consentVersion: 1,
    } as const
    await people[role].call('join', { body })
  }
})
afterAll(async () => {
  await server.end()
  client.remove()
})

const names = Object.keys(endpoints) as EndpointName[]
const paramsFor = (w: string) => ({
  w,
  s: 'nostep',
  c: 'nocard',
  p: 'nobody',
  t: 'notheme',
  r: '1',
  role: 'norole',
  names: 'named',
})

/** Whether somebody may, as the table of rights says it in words of its own. */
function isAllowed(name: EndpointName, who: string): boolean {
  const right = rights[name]
  if (right === 'anyone') return true
  if (right === 'organiser' || right === 'owner') return who === 'organiser'
  if (right === 'readers') return who === 'organiser' || who === 'facilitator' || who === 'participant'
  return right.some((role) => role === who || (role === 'facilitator' && who === 'organiser'))
}

/** There is nobody of the name that they are asked with. */
const asksOfSomebody = new Set<EndpointName>(['removePerson', 'replaceLink', 'codeForFormer'])
const harmful = new Set<EndpointName>(['signOut', 'deleteWorkshop', 'withdraw', 'setUp', 'createWorkshop'])

describe.each(['nobody', 'viewer', 'participant', 'facilitator', 'organiser'])('%s', (who) => {
  it.each(names.filter((name) => !harmful.has(name)))('T13 meets the table of rights at %s', async (name) => {
    const browser = people[who] as HttpBrowser
    const answer = await browser.send(name, { params: paramsFor(stage.workshop), body: {} as never })
    const refused = answer.status === 404 && answer.body?.error?.code === 'not_found'
    const isStopped = answer.status === 401 || answer.body?.error?.code === 'forbidden' || refused
    if (!isAllowed(name, who)) expect(isStopped).toBe(true)
    else if (!asksOfSomebody.has(name)) expect(isStopped).toBe(false)
  })

  it('T6 T33 gets the same answer for a foreign and for an unknown workshop', async () => {
    if (who === 'organiser') return
    const browser = people[who] as HttpBrowser
    const workshopRoutes = names.filter((name) => endpoints[name][1].includes(':w'))
    for (const name of workshopRoutes) {
      const [known, unknown] = await Promise.all(
        [foreign.workshop, 'aaaaaaaaaaaaaaaa'].map((w) =>
          browser.send(name, { params: paramsFor(w), body: {} as never }),
        ),
      )
      expect([known?.status, known?.text]).toEqual([404, unknown?.text])
    }
  })
})

describe('requests of other sites', () => {
  const unsafe = names.filter((name) => endpoints[name][0] !== 'GET')

  it.each(unsafe)('T3 are refused at %s, whatever they pretend', async (name) => {
    const [method] = endpoints[name]
    const url = server.url + pathOf(name, paramsFor(stage.workshop))
    const send = (headers: Record<string, string>, body?: string) =>
      fetch(url, {
        method,
        headers: { cookie: stage.organiser.cookie, ...headers },
        ...(body ? { body } : {}),
      })
    const json = { 'content-type': 'application/json' }
    const { host, port } = new URL(server.url)
    const origins = [
      'https://evil.example',
      'null',
      `http://sub.${host}`,
      `http://127.0.0.1:${Number(port) + 1}`,
      server.url.toUpperCase(),
    ]
    for (const origin of origins) expect((await send({ ...json, origin }, '{}')).status).toBe(403)
    expect((await send(json, '{}')).status).toBe(403)
    expect((await send({ ...json, origin: server.url, 'sec-fetch-site': 'cross-site' }, '{}')).status).toBe(
      403,
    )
    const form = { origin: server.url, 'content-type': 'application/x-www-form-urlencoded' }
    const asForm = await send(form, 'a=b')
    expect([asForm.status, ((await asForm.json()) as { error: { code: string } }).error.code]).toEqual([
      400,
      'invalid_input',
    ])
  })

  it('are told from own ones by the configured address alone', async () => {
    const other = await openHttpServer({ config: { baseUrl: 'https://rembuk.example.org' } })
    const token = tokenOf(other.setupLink ?? '')
    expect(other.setupLink).toMatch(/^https:\/\/rembuk\.example\.org\/setup#/)
    const body = { token, name: 'R', email: 'r@example.org', passphrase: 'long enough it is' }
    expect(await other.browser().codeOf('setUp', { body })).toBe('foreign_origin')
    const headers = { origin: 'https://rembuk.example.org' }
    const answer = await other.browser().send('setUp', { body, headers })
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-rembuk=.*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/,
    )
    expect(answer.headers.get('strict-transport-security')).not.toBeNull()
    await other.end()
  })
})

describe('bad input', () => {
  const origin = () => ({ origin: server.url, 'content-type': 'application/json' })

  it('that is no JSON is refused in plain words', async () => {
    const answer = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: origin(),
      body: '{"a',
    })
    expect(answer.status).toBe(400)
    expect(((await answer.json()) as { error: { message: string } }).error.message).toContain(
      'could not be read',
    )
  })

  it('that is too large is refused with the limit', async () => {
    const body = JSON.stringify({ email: 'x'.repeat(limits.maxCommandBytes), passphrase: 'x' })
    const answer = await fetch(`${server.url}/api/session`, { method: 'POST', headers: origin(), body })
    expect(answer.status).toBe(413)
  })

  it('in a cookie is no session', async () => {
    const browser = server.browser()
    for (const cookie of ['rembuk=abc.def', 'rembuk=', `${stage.organiser.cookie}x`]) {
      browser.cookie = cookie
      expect((await browser.call('readSession')).organiser).toBeNull()
    }
  })

  it('never reaches the details of a failure', async () => {
    const answer = await fetch(`${server.url}/api/nothing`)
    expect([answer.status, await answer.json()]).toMatchObject([404, { error: { code: 'not_found' } }])
  })
})

describe('what is served besides', () => {
  it('answers whether it is up, and nothing else', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ up: true })
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ ready: true })
  })

  it('describes every endpoint in OpenAPI and on a page without foreign requests', async () => {
    const document = (await (await fetch(`${server.url}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { operationId: string }>>
    }
    const described = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    )
    expect(described.sort()).toEqual([...names].sort())
    const page = await (await fetch(`${server.url}/api`)).text()
    for (const name of names) expect(page).toContain(endpoints[name][1])
    expect(page).not.toMatch(/<script|https?:\/\//)
  })

  it('T6 gives pages the index, hashed files a long life, and other paths nothing', async () => {
    const page = await fetch(`${server.url}/w/abc/summary`)
    expect(await page.text()).toContain('<title>Rembuk</title>')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const asset = await fetch(`${server.url}/assets/main-abc.js`)
    expect(asset.headers.get('cache-control')).toContain('immutable')
    expect(asset.headers.get('content-type')).toContain('javascript')
    expect((await fetch(`${server.url}/assets/other.js`)).status).toBe(404)
    expect((await fetch(`${server.url}/assets/..%2f..%2frembuk.sqlite`)).status).toBe(404)
    expect((await fetch(`${server.url}/%2e%2e/%2e%2e/etc/passwd`)).status).not.toBe(500)
  })

  it('carries the security headers everywhere, on refusals too', async () => {
    for (const path of ['/', '/api', '/api/session', '/assets/main-abc.js', '/api/nothing']) {
      const { headers } = await fetch(server.url + path)
      expect(headers.get('content-security-policy')).toContain("default-src 'self'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    }
  })
})
