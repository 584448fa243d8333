/** Unsafe methods and sockets come from our own pages only (`hono/csrf` would let cross-site JSON through). */
import type { MiddlewareHandler } from 'hono'
import { AppError } from '../../shared/errors.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Exactly the address people use. Without a configured address it is the one the browser asked for: its
 * `Host` is set by the browser, and the cookie belongs to that host.
 */
export function isOwnOrigin(
  origin: string | undefined,
  host: string | undefined,
  baseUrl: string | null,
): boolean {
  if (!origin || origin === 'null') return false
  if (baseUrl !== null) return origin === baseUrl
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`)
}

export const guardOrigin =
  (baseUrl: string | null): MiddlewareHandler =>
  async (c, next) => {
    if (!safeMethods.has(c.req.method)) {
      const host = c.req.header('host') ?? new URL(c.req.url).host
      if (!isOwnOrigin(c.req.header('origin'), host, baseUrl)) throw new AppError('foreign_origin')
      const site = c.req.header('sec-fetch-site')
      if (site !== undefined && site !== 'same-origin') throw new AppError('foreign_origin')
      assertJson(c.req.header('content-type'), hasBody(c.req.raw.headers))
    }
    await next()
  }

const hasBody = (headers: Headers): boolean =>
  headers.has('transfer-encoding') || Number(headers.get('content-length') ?? 0) > 0

/** A form cannot send this type, so no form of another page reaches a command. */
function assertJson(type: string | undefined, body: boolean): void {
  const isJson = type?.split(';')[0]?.trim().toLowerCase() === 'application/json'
  if ((body || type !== undefined) && !isJson)
    throw new AppError('invalid_input', { field: 'body', problem: 'not_json' })
}
