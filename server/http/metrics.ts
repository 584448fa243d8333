/**
 * What Prometheus reads, for this machine and for who has the token; for everybody else it is not there.
 *
 * Behind a reverse proxy on the same machine every caller comes from loopback: so one whom somebody forwarded
 * needs the token, wherever the connection comes from.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context, Handler } from 'hono'
import { AppError } from '../../shared/errors.ts'
import { prometheusType } from '../observability/prometheus-text.ts'
import { isLoopback } from './address-of.ts'

export type MetricsOptions = {
  /** Null: nobody from elsewhere may read them. */
  token: string | null
  read: () => string
}

export const metrics =
  ({ token, read }: MetricsOptions): Handler =>
  (c) => {
    if (!isLocal(c) && !hasToken(c, token)) throw new AppError('not_found')
    return c.body(read(), 200, { 'content-type': prometheusType, 'cache-control': 'no-store' })
  }

const forwardingHeaders = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
  'via',
]

function isLocal(c: Context): boolean {
  const remote = (c.env as Partial<HttpBindings> | undefined)?.incoming?.socket?.remoteAddress
  return isLoopback(remote) && forwardingHeaders.every((name) => c.req.header(name) === undefined)
}

function hasToken(c: Context, token: string | null): boolean {
  const given = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (token === null || given === undefined) return false
  // Of the same length, so that comparing takes as long for every guess.
  return timingSafeEqual(digest(given), digest(token))
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
