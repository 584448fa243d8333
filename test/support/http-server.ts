/** A whole server on a temporary folder, and browsers that talk to it over real HTTP. */
import { randomBytes } from 'node:crypto'
import type { AttemptLimits } from '../../server/commands/attempts.ts'
import type { Config } from '../../server/config.ts'
import { type RunningServer, startServer } from '../../server/start-server.ts'
import { openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import { actingPersonHeader, type EndpointName, endpoints, pathOf } from '../../shared/wire/endpoints.ts'
import type { Links, RequestOf, ResponseOf } from '../../shared/wire/http.ts'
import { makeTempFolder } from './temp-folder.ts'

export type HttpServer = RunningServer & {
  folder: string
  clock: { now: number }
  /** Closes, and starts again on the same folder. */
  restart(): Promise<void>
  browser(): HttpBrowser
  /** Closes and removes the folder. */
  end(): Promise<void>
}

export type HttpServerOptions = {
  config?: Partial<Config>
  attemptLimits?: AttemptLimits
  clientFolder?: string
}

const silent = { debug() {}, info() {}, warn() {}, error() {} }

export async function openHttpServer(options: HttpServerOptions = {}): Promise<HttpServer> {
  const folder = makeTempFolder()
  const clock = { now: Date.UTC(2026, 10, 22, 9) }
  const config: Config = {
    port: 0,
    host: '127.0.0.1',
    baseUrl: null,
    dataFolder: folder.path,
    logLevel: 'silent',
    metricsToken: null,
    peoplePerBoard: 500,
    tldrawLicenseKey: '',
    ...options.config,
  }
  const start = () =>
    startServer({
      config,
      openStorage: openSqlite,
      now: () => clock.now,
      random: (length) => randomBytes(length),
      log: silent,
      clientFolder: options.clientFolder ?? null,
      // What a passphrase costs is its own test; here it would be half of every start.
      passphraseCost: 4,
      ...(options.attemptLimits ? { attemptLimits: options.attemptLimits } : {}),
    })
  const server: HttpServer = {
    ...(await start()),
    folder: folder.path,
    clock,
    browser: () => new HttpBrowser(() => server.url),
    async restart() {
      await server.close()
      Object.assign(server, { setupLink: undefined }, await start())
    },
    async end() {
      await server.close()
      folder.remove()
    },
  }
  return server
}

export type Answer<N extends EndpointName> = {
  status: number
  body: ResponseOf<N> & { error?: { code: string; params: Record<string, string | number>; message: string } }
  text: string
  headers: Headers
}
type Sent<N extends EndpointName> = {
  params?: Record<string, string>
  body?: RequestOf<N>
  person?: string
  headers?: Record<string, string>
}

/** Keeps one cookie, as a browser does. */
export class HttpBrowser {
  readonly #url: () => string
  cookie = ''

  constructor(url: () => string) {
    this.#url = url
  }

  async send<N extends EndpointName>(name: N, sent: Sent<N> = {}): Promise<Answer<N>> {
    const [method] = endpoints[name]
    const body = method === 'GET' ? undefined : sent.body
    const response = await fetch(this.#url() + pathOf(name, sent.params), {
      method,
      headers: {
        ...(method === 'GET' ? {} : { origin: this.#url() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(sent.person ? { [actingPersonHeader]: sent.person } : {}),
        ...sent.headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    this.#keepCookie(response)
    const text = await response.text()
    return { status: response.status, body: parsed(text), text, headers: response.headers } as Answer<N>
  }

  /** The answer of something that must work. */
  async call<N extends EndpointName>(name: N, sent: Sent<N> = {}): Promise<ResponseOf<N>> {
    const answer = await this.send(name, sent)
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`)
    return answer.body
  }

  /** The code of a refusal, or `done`. */
  async codeOf<N extends EndpointName>(name: N, sent: Sent<N> = {}): Promise<string> {
    return (await this.send(name, sent)).body?.error?.code ?? 'done'
  }

  #keepCookie(response: Response): void {
    const set = response.headers.getSetCookie()[0]
    if (set) this.cookie = set.split(';')[0] ?? ''
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const account = { name: 'Ratna', email: 'ratna@example.org', passphrase: 'kopi pagi di pasar' }

/** The organiser's browser, signed in. */
export async function organise(server: HttpServer): Promise<HttpBrowser> {
  const browser = server.browser()
  const token = server.setupLink?.split('#')[1] ?? ''
  await browser.call('setUp', { body: { ...account, token } })
  return browser
}

export type Stage = {
  organiser: HttpBrowser
  workshop: string
  links: Links
  /** Step ids in the order of the agenda: collect, cluster, weigh, commit. */
  steps: string[]
}

/** A workshop of the quick template, in English. */
export async function stageWorkshop(server: HttpServer, by?: HttpBrowser): Promise<Stage> {
  const organiser = by ?? (await organise(server))
  const { workshop, links } = await organiser.call('createWorkshop', {
    body: { template: 'rembuk-cepat', language: 'en', title: 'The market road' },
  })
  const summary = await organiser.call('readSummary', { params: { w: workshop } })
  return { organiser, workshop, links, steps: summary.steps.map(({ id }) => id) }
}

export const tokenOf = (link: string): string => link.split('#')[1] ?? ''

type Newcomer = { name?: string; group?: string; browser?: HttpBrowser; another?: boolean }

/** Somebody comes in with the participant link. */
export async function joinAs(
  server: HttpServer,
  { links }: Pick<Stage, 'links'>,
  { name = 'Budi', group = 'residents', browser = server.browser(), another = false }: Newcomer = {},
): Promise<HttpBrowser & { person: string }> {
  const { person } = await browser.call('join', {
    body: { token: tokenOf(links.participant), name, group, language: 'id', consentVersion: 1, another },
  })
  return Object.assign(browser, { person })
}

export const cardId = (): `shape:${string}` => `shape:${randomBytes(9).toString('hex')}`
