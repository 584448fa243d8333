import { OpenAPIHono } from '@hono/zod-openapi'
import { AppError } from '../../shared/errors.ts'
import type { Venue } from '../commands/venue.ts'
import type { Config } from '../config.ts'
import { answerError } from './answer-error.ts'
import { apiPage } from './api-page.ts'
import type { AppEnvironment } from './environment.ts'
import { guardOrigin } from './guard-origin.ts'
import { openBodyLimits } from './limit-body.ts'
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
  app.use('/api/*', guardOrigin(config.baseUrl))
  const useCases = endpointUseCases(venue, config)
  registerEndpoints({ app, venue, cookie, isSecure, useCases, limitBody: openBodyLimits() })
  app.doc31('/api/openapi.json', { openapi: '3.1.0', info: { title: 'Rembuk', version: '1' } })
  app.get('/api', (c) => c.html(apiPage()))
  const client = clientFolder && serveClient(clientFolder)
  if (client) app.use('*', client)
  return app
}
