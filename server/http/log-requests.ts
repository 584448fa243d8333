import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from '../observability/log.ts'

/** Method, the route's pattern, status, time. Never the address itself: ids and query strings stay out of logs. */
export const logRequests =
  (log: Log): MiddlewareHandler =>
  async (c, next) => {
    const started = performance.now()
    await next()
    const ms = Math.round(performance.now() - started)
    log.debug({ method: c.req.method, route: routePath(c, -1), status: c.res.status, ms }, 'answered')
  }
