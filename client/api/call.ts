/**
 * One typed call for every endpoint. Types come from the schemas, values do not: the first page carries no
 * schema library.
 */
import type { ErrorCode, ErrorParams } from '../../shared/errors.ts'
import { actingPersonHeader, type EndpointName, endpoints, pathOf } from '../../shared/wire/endpoints.ts'
import type { RequestOf, ResponseOf } from '../../shared/wire/http.ts'
import { actingPerson } from './acting-person.ts'
import { ApiError } from './api-error.ts'

/** A request that hangs for so long is as good as no network. */
const patienceMs = 20_000
/** A photo or a whole workshop over a poor line; the server waits as long. */
const filePatienceMs = 120_000
const filesOf: ReadonlySet<EndpointName> = new Set(['addPhoto', 'importWorkshop'])

export type CallInput<N extends EndpointName> = {
  /** `w` workshop, `s` step, `c` card or commitment, `p` person, `t` theme. */
  params?: Readonly<Record<string, string>>
  body?: RequestOf<N>
  /** Who acts; without it the person of this tab, without that the highest role of this browser. */
  person?: string | null
  signal?: AbortSignal
}

/** Throws `ApiError` only. */
export async function call<N extends EndpointName>(
  name: N,
  input: CallInput<N> = {},
): Promise<ResponseOf<N>> {
  const response = await send(name, input)
  const answer = await readJson(response)
  if (response.ok && answer !== unreadable) return answer as ResponseOf<N>
  throw asApiError(response.status, answer)
}

/** Where an export can be downloaded from; a link cannot carry a header, so the person goes into the query. */
export function addressOf(name: EndpointName, params: Readonly<Record<string, string>>): string {
  const person = personFor({ params })
  const query = person ? `?person=${encodeURIComponent(person)}` : ''
  return `${pathOf(name, params)}${query}`
}

async function send<N extends EndpointName>(name: N, input: CallInput<N>): Promise<Response> {
  const [method] = endpoints[name]
  const limit = AbortSignal.timeout(filesOf.has(name) ? filePatienceMs : patienceMs)
  try {
    return await fetch(pathOf(name, input.params), {
      method,
      credentials: 'same-origin',
      headers: headersFor(input, method !== 'GET'),
      body: method === 'GET' ? undefined : JSON.stringify(input.body ?? {}),
      signal: input.signal ? AbortSignal.any([input.signal, limit]) : limit,
    })
  } catch {
    throw new ApiError('offline')
  }
}

function headersFor(input: CallInput<EndpointName>, hasBody: boolean): Record<string, string> {
  const person = personFor(input)
  return {
    accept: 'application/json',
    'accept-language': screenLanguage(),
    ...(hasBody ? { 'content-type': 'application/json' } : {}),
    ...(person ? { [actingPersonHeader]: person } : {}),
  }
}

function personFor(input: Pick<CallInput<EndpointName>, 'params' | 'person'>): string | null {
  if (input.person !== undefined) return input.person
  return input.params?.w ? actingPerson(input.params.w) : null
}

/** The language of the screen is written on the page itself; that is its one owner. */
function screenLanguage(): string {
  return globalThis.document?.documentElement.lang || 'id'
}

const unreadable = Symbol('unreadable')

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return unreadable
  }
}

/** A gateway between us and the server answers without our form: that is no answer of ours. */
function asApiError(status: number, answer: unknown): ApiError {
  const error = (answer as { error?: { code?: string; params?: ErrorParams; message?: string } } | null)
    ?.error
  if (typeof error?.code === 'string') {
    return new ApiError(error.code as ErrorCode, error.params ?? {}, error.message ?? '')
  }
  return new ApiError(status >= 502 && status <= 504 ? 'offline' : 'internal')
}
