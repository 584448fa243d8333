import type { Server } from 'node:http'
import { networkInterfaces } from 'node:os'

const everyAddress = new Set(['0.0.0.0', '::'])

const portOf = (server: Server): number => {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

const urlOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`

/** Where this machine itself reaches the server. */
export const localUrl = (server: Server, host: string): string =>
  urlOf(everyAddress.has(host) ? 'localhost' : host, portOf(server))

/** Where phones in the same room reach it: the machine's address in its network. */
export const roomUrl = (server: Server, host: string): string =>
  everyAddress.has(host)
    ? urlOf(networkAddress() ?? 'localhost', portOf(server))
    : urlOf(host, portOf(server))

function networkAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address ?? null
}
