/** Lines of people who never say who they are. */
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect as connectTcp, type Socket } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { acceptUpgrades } from '../../server/relay/accept-upgrade.ts'
import { board } from '../support/ws-venue.ts'

/** As many as may wait for their session to be looked up. */
const mayWait = 1_000
let server: Server
const sockets = new Set<Socket>()
afterEach(async () => {
  for (const socket of sockets) socket.destroy()
  sockets.clear()
  await new Promise((resolve) => {
    server.close(resolve)
    server.closeAllConnections()
  })
})

it('T4 a thousand lines that are still being looked up fill the door; more are told to come back, others are served', async () => {
  server = createServer((_request, response) => response.end('served'))
  let lookups = 0
  const stop = acceptUpgrades({
    server,
    rooms: { accept: () => {} },
    originAllowed: () => true,
    subjectOf: () => {
      lookups += 1
      return new Promise(() => {})
    },
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  for (let opened = 0; opened < mayWait; opened += 100)
    await Promise.all(Array.from({ length: 100 }, () => ask(port)))
  await expect.poll(() => lookups).toBe(mayWait)
  const late = await ask(port)
  const answer = await new Promise<string>((resolve) => late.once('data', (data) => resolve(data.toString())))
  expect(answer).toMatch(/^HTTP\/1\.1 503 /)
  expect(lookups).toBe(mayWait)
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('served')
  stop()
}, 30_000)

function ask(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectTcp(port, '127.0.0.1')
    sockets.add(socket)
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.write(
        `GET /sync/${board} HTTP/1.1\r\nHost: here.test\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
        () => resolve(socket),
      )
    })
  })
}
