/** One browser: a cookie jar that speaks the HTTP API as the page would. */
import { actingPersonHeader, type EndpointName, endpoints, pathOf } from '../../shared/wire/endpoints.ts'
import type { RequestOf, ResponseOf } from '../../shared/wire/http.ts'
import type { Measures } from './measures.ts'

export class Refused extends Error {
  readonly code: string
  readonly status: number

  constructor(name: string, status: number, code: string, message: string) {
    super(`${name}: ${message} (${code}, ${status})`)
    this.code = code
    this.status = status
  }
}

export type Send<N extends EndpointName> = {
  params?: Readonly<Record<string, string>>
  body?: RequestOf<N>
  person?: string
}

export interface Browser {
  /** Rejects with `Refused` for every answer that is an error. */
  call<N extends EndpointName>(name: N, send?: Send<N>): Promise<ResponseOf<N>>
  /** What an upgrade of this browser carries. */
  headers(): Record<string, string>
}

export function openBrowser(options: {
  url: string
  /** Where people reach the server: what a page's `Origin` would be. */
  origin: string
  language: string
  measures: Measures
}): Browser {
  const cookies = new Map<string, string>()
  const headers = () => ({
    origin: options.origin,
    'accept-language': options.language,
    ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
  })
  return {
    headers,
    async call(name, { params, body, person } = {}) {
      const [method] = endpoints[name]
      options.measures.count('commands')
      const response = await fetchAgain(options.url + pathOf(name, params), {
        method,
        headers: {
          ...headers(),
          ...(method !== 'GET' && { 'content-type': 'application/json' }),
          ...(person && { [actingPersonHeader]: person }),
        },
        ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
      })
      keepCookies(cookies, response)
      const isJson = response.headers.get('content-type')?.includes('json')
      const answer = isJson ? await response.json() : await response.text()
      if (response.ok) return answer
      const error = (answer as { error?: { code?: string; message?: string } } | null)?.error
      throw new Refused(name, response.status, error?.code ?? 'no_code', error?.message ?? 'no answer')
    },
  }
}

/** Once more where the network failed: a kept connection may end just when it is used, as in any browser. */
async function fetchAgain(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request)
  } catch {
    return fetch(address, request)
  }
}

function keepCookies(cookies: Map<string, string>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    if (at > 0) cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }
}
