import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { limits } from '../../shared/wire/limits.ts'
import { connect, openClient } from '../support/ws-client.ts'
import { board, openVenue, publicDocument, type TestVenue } from '../support/ws-venue.ts'

let venue: TestVenue
beforeEach(async () => {
  venue = await openVenue()
})
afterEach(() => venue.close())

describe('the door for sockets', () => {
  const statusOf = (path: string, headers: Record<string, string>): Promise<number> =>
    new Promise((resolve, reject) => {
      const asking = request(`${venue.url.replace('ws:', 'http:').replace('/sync', '')}${path}`, {
        headers: {
          connection: 'Upgrade',
          upgrade: 'websocket',
          'sec-websocket-version': '13',
          'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
          ...headers,
        },
      })
      asking.on('response', (response) => {
        response.resume()
        resolve(response.statusCode ?? 0)
      })
      asking.on('upgrade', (_response, socket) => {
        socket.destroy()
        resolve(101)
      })
      asking.on('error', reject)
      asking.end()
    })

  it.each([
    ['http://elsewhere.test', 403],
    ['null', 403],
    ['http://here.test:81', 403],
    ['http://here.test', 101],
  ])('T2 answers the origin %s with %i', async (origin, status) => {
    expect(await statusOf(`/sync/${board}`, { origin, cookie: 'person=budi' })).toBe(status)
  })

  it('T11 sends away who has no session, with a reason that a page can read', async () => {
    const nobody = openClient(venue.url, 'nobody')
    expect(await nobody.closed).toEqual({ code: 4401, reason: 'not_signed_in' })
  })

  it.each(['board:w00000000000000x', 'board:short', 'secrets:w000000000000001', '%00'])(
    'T6 knows no document %s',
    async (document) => {
      expect((await openClient(venue.url, 'budi', { document }).closed).code).toBe(4404)
    },
  )

  it('leaves other paths to others', async () => {
    expect(await statusOf('/other', {})).toBe(404)
    venue.server.once('upgrade', (_request, socket) => socket.end('HTTP/1.1 418 Teapot\r\n\r\n'))
    expect(await statusOf('/other', {})).toBe(418)
  })

  it('T29 F22 is closed to clients that are too old', async () => {
    const old = openClient(venue.url, 'budi', { isOurs: false })
    await new Promise((resolve) => old.socket.once('open', resolve))
    const hello = JSON.stringify({ version: 0, clientTime: 1 })
    old.send(new Uint8Array([100, hello.length, ...new TextEncoder().encode(hello)]))
    expect((await old.closed).code).toBe(4426)
  })

  it('lets one person in five times at once, and cuts the oldest for a sixth', async () => {
    const lines = []
    for (let i = 0; i < limits.connectionsPerPerson + 1; i += 1) lines.push(await connect(venue.url, 'budi'))
    expect((await lines[0]!.closed).code).toBe(4429)
    const other = await connect(venue.url, 'budi', { document: publicDocument })
    expect(venue.rooms.census().connections).toBe(limits.connectionsPerPerson + 1)
    for (const line of [...lines, other]) await line.close()
  })
})
