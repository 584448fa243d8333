import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** From this very machine. */
export const isLoopback = (address: string | undefined): boolean =>
  address !== undefined && loopback.has(address)

/**
 * Whose failures are counted. Behind a reverse proxy it is the last address the proxy noted; that note is
 * believed only from the machine itself or where the server is known to stand behind HTTPS.
 */
export function addressOf(c: Context, isSecure: boolean): string {
  const remote = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket?.remoteAddress ?? 'unknown'
  const noted = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return noted && (isSecure || isLoopback(remote)) ? noted : remote
}
