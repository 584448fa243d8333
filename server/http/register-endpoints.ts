/** Every endpoint of `shared/wire/endpoints.ts` becomes a route and a page of the OpenAPI document. */
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context, MiddlewareHandler } from 'hono'
import { isSummaryOpen } from '../../shared/domain/ownership.ts'
import { AppError } from '../../shared/errors.ts'
import { actingPersonHeader, type EndpointName, endpoints } from '../../shared/wire/endpoints.ts'
import { type CheckedRequest, errorSchema, schemas } from '../../shared/wire/http.ts'
import { findCaller } from '../commands/find-caller.ts'
import { sha256 } from '../commands/secrets.ts'
import { newSessionToken } from '../commands/sessions.ts'
import type { Venue } from '../commands/venue.ts'
import { authorize } from '../permissions/authorize.ts'
import { rights } from '../permissions/rights.ts'
import { addressOf } from './address-of.ts'
import { inputError } from './answer-error.ts'
import { describeRight, summaryOf } from './describe.ts'
import {
  type AppEnvironment,
  type Call,
  isFile,
  isPicture,
  type PictureAnswer,
  type UseCases,
} from './environment.ts'
import type { LimitBody } from './limit-body.ts'
import { languageOf } from './localise.ts'
import type { SessionCookie } from './session-cookie.ts'

type App = OpenAPIHono<AppEnvironment>
type AppContext = Context<AppEnvironment>
export type Ground = {
  app: App
  venue: Venue
  cookie: SessionCookie
  isSecure: boolean
  useCases: UseCases
  limitBody: LimitBody
}

export function registerEndpoints(ground: Ground): void {
  for (const name of Object.keys(endpoints) as EndpointName[]) registerEndpoint(ground, name)
}

function registerEndpoint<N extends EndpointName>(ground: Ground, name: N): void {
  const handler = async (c: AppContext): Promise<Response> => {
    const body = (hasBody(name) ? c.req.valid('json' as never) : {}) as CheckedRequest<N>
    const answer = await ground.useCases[name](callOf(ground, c, body))
    if (isPicture(answer)) return pictureResponse(answer, c.req.header('if-none-match'))
    return isFile(answer) ? fileResponse(answer) : c.json(answer as object)
  }
  // The answer's type was checked against the schema in `UseCases`; the router need not know it again.
  ground.app.openapi(
    routeOf(name, [findSender(ground, name), ground.limitBody(name)]),
    handler as never,
    (result) => {
      if (!result.success) throw inputError(name, result.error.issues)
    },
  )
}

function routeOf(name: EndpointName, middleware: MiddlewareHandler<AppEnvironment>[]) {
  const [method, path] = endpoints[name]
  const { request, response } = schemas[name]
  return createRoute({
    method: method.toLowerCase() as Lowercase<typeof method>,
    path: path.replace(/:([a-z]+)/g, '{$1}'),
    operationId: name,
    summary: summaryOf(name),
    description: describeRight(rights[name]),
    middleware,
    request: {
      params: z.object(Object.fromEntries(paramsOf(path).map((param) => [param, z.string()]))),
      ...(hasBody(name) ? { body: { required: true, ...json(request) } } : {}),
    },
    responses: {
      200: { description: 'Done.', ...json(response) },
      default: {
        description: 'Refused; the message is in the language of Accept-Language.',
        ...json(errorSchema),
      },
    },
  })
}

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })

const paramsOf = (path: string): string[] => [...path.matchAll(/:([a-z]+)/g)].map((match) => match[1] ?? '')

/** Requests without any field have no body. */
const hasBody = (name: EndpointName): boolean =>
  endpoints[name][0] !== 'GET' && Object.keys(schemas[name].request.shape).length > 0

/** Finds who sends the request and asks the table of rights, before anything of it is read. */
function findSender(ground: Ground, name: EndpointName): MiddlewareHandler<AppEnvironment> {
  const { venue, cookie } = ground
  return async (c, next) => {
    const token = cookie.read(c.req.header('cookie'))
    const workshop = c.req.param('w') ?? null
    const person = c.req.header(actingPersonHeader) ?? (isSafe(name) ? c.req.query('person') : null)
    const caller = await findCaller(venue, token, workshop, person ?? null)
    const thing = {
      workshop,
      summaryForParticipants: await summaryIsOpen(venue, name, caller.subject?.workshop),
    }
    const refusal = authorize(caller, name, thing)
    if (refusal) throw new AppError(refusal)
    c.set('sender', caller)
    await next()
  }
}

/** A link or a picture carries no header; whose it is stands in its query. */
const isSafe = (name: EndpointName): boolean => endpoints[name][0] === 'GET'

async function summaryIsOpen(
  venue: Venue,
  name: EndpointName,
  workshop: string | undefined,
): Promise<boolean> {
  if (rights[name] !== 'readers' || !workshop) return false
  return venue.rooms.look(workshop, (view) => {
    const settings = view.public.get('workshop', workshop)
    return settings !== undefined && isSummaryOpen(settings)
  })
}

function callOf<N extends EndpointName>(ground: Ground, c: AppContext, body: CheckedRequest<N>): Call<N> {
  const sender = c.get('sender')
  const begin = (token: string) => c.header('set-cookie', ground.cookie.write(token))
  return {
    body,
    sender,
    param: (name) => c.req.param(name) ?? '',
    who: () => {
      if (!sender.subject) throw new AppError('not_found')
      return sender.subject
    },
    address: addressOf(c, ground.isSecure),
    language: languageOf(c.req.header('accept-language')),
    begin,
    browser: () => {
      if (sender.session) return { session: sender.session, isNew: false }
      const token = newSessionToken(ground.venue.random)
      begin(token)
      return { session: sha256(token), isNew: true }
    },
  }
}

/**
 * Kept by this browser alone, and asked for again at each use: who may not see it any more does not. It can do nothing,
 * even opened as a page of its own.
 */
function pictureResponse({ content, type, tag }: PictureAnswer, known: string | undefined): Response {
  const etag = `"${tag}"`
  const headers = {
    etag,
    'cache-control': 'private, no-cache',
    vary: 'cookie',
    'content-security-policy': "sandbox; default-src 'none'",
  }
  if (known === etag) return new Response(null, { status: 304, headers })
  return new Response(new Uint8Array(content), {
    headers: { ...headers, 'content-type': type, 'content-disposition': 'inline' },
  })
}

const fileResponse = ({ content, type, name }: { content: string; type: string; name: string }): Response =>
  new Response(content, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  })
