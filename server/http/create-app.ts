import { OpenAPIHono } from '@hono/zod-openapi'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../../shared/errors.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Venue } from '../commands/venue.ts'
import type { Config } from '../config.ts'
import { answerError } from './answer-error.ts'
import { apiPage } from './api-page.ts'
import type { AppEnvironment } from './environment.ts'
import { guardOrigin } from './guard-origin.ts'
import { logRequests } from './log-requests.ts'
import { metrics } from './metrics.ts'
import { registerEndpoints } from './register-endpoints.ts'
import { securityHeaders } from './security-headers.ts'
import { serveClient } from './serve-client.ts'
import type { SessionCookie } from './session-cookie.ts'
import { endpointUseCases } from './use-cases.ts'

export type AppOptions = {
  venue: Venue
  config: Config
  cookie: SessionCookie
  /** Folder of the built client; null where another server shows it. */
  clientFolder: string | null
  /** Does the storage take writes? */
  isSaving: () => boolean
  /** The measures of this process as Prometheus reads them. */
  readMetrics: () => string
}

export function createApp({
  venue,
  config,
  cookie,
  clientFolder,
  isSaving,
  readMetrics,
}: AppOptions): OpenAPIHono<AppEnvironment> {
  const app = new OpenAPIHono<AppEnvironment>()
  const isSecure = config.baseUrl?.startsWith('https:') ?? false
  app.onError(answerError(venue.localise, venue.log))
  app.notFound(() => {
    throw new AppError('not_found')
  })
  app.use(logRequests(venue.log), securityHeaders(isSecure))
  app.get('/healthz', (c) => c.json({ up: true }))
  app.get('/readyz', (c) => {
    const ready = isSaving()
    return c.json({ ready }, ready ? 200 : 503)
  })
  app.get('/metrics', metrics({ token: config.metricsToken, read: readMetrics }))
  app.use('/api/*', guardOrigin(config.baseUrl), limitBody)
  registerEndpoints({ app, venue, cookie, isSecure, useCases: endpointUseCases(venue, config) })
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Rembuk', version: '1' } })
  app.get('/api', (c) => c.html(apiPage()))
  const client = clientFolder && serveClient(clientFolder)
  if (client) app.use('*', client)
  return app
}

const atMost = (maxBytes: number) =>
  bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new AppError('too_large', { maxBytes })
    },
  })

const [commandLimit, importLimit] = [atMost(limits.maxCommandBytes), atMost(limits.maxImportBytes)]
/** Base64, and the id around it. */
const photoLimit = atMost(Math.ceil(limits.maxPhotoBytes / 3) * 4 + 1_024)
/** A text within JSON is longer than the text itself: each quote has a sign of its own. */
const workshopLimit = atMost(Math.ceil(limits.maxWorkshopBytes * 1.5))
const workshopPath = '/api/workshops/import'
const importPath = /^\/api\/workshops\/[^/]+\/import\//

const photoPath = /^\/api\/workshops\/[^/]+\/steps\/[^/]+\/photos$/

/** Files that become steps, and photos, may be larger than what people type. */
const limitBody: MiddlewareHandler = (c, next) => {
  if (importPath.test(c.req.path)) return importLimit(c, next)
  if (c.req.path === workshopPath) return workshopLimit(c, next)
  return (photoPath.test(c.req.path) ? photoLimit : commandLimit)(c, next)
}
