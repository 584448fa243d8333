/** The built product in a process of its own, as an operator starts it, on a temporary folder. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Language } from '../../../shared/domain/language.ts'
import { type EndpointName, endpoints, pathOf } from '../../../shared/wire/endpoints.ts'
import type { Links, RequestOf, ResponseOf } from '../../../shared/wire/http.ts'

const projectRoot = join(import.meta.dirname, '..', '..', '..')

export type Rembuk = {
  url: string
  /** Where it keeps its data. */
  folder: string
  /** Where the one-time setup link leads; only the first start prints it. */
  setupLink: string
  /** Everything the process printed so far. */
  printed: () => string
  /** SIGKILL, then a start on the same folder and port. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

export async function startRembuk(): Promise<Rembuk> {
  const folder = await mkdtemp(join(tmpdir(), 'rembuk-e2e-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let output = ''
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(process.execPath, ['dist/server/main.js'], {
      cwd: projectRoot,
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        BASE_URL: url,
        DATA_DIR: folder,
        NODE_ENV: 'production',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.on('data', (text) => {
      output += text
    })
    child.stderr.on('data', (text) => {
      output += text
    })
    await untilHealthy(url, child, () => output)
    return child
  }
  let child = await start()
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  const setupLink = /\S+\/setup#\S+/.exec(output)?.[0] ?? ''
  return {
    url,
    folder,
    setupLink,
    printed: () => output,
    restart: async () => {
      await end('SIGKILL')
      child = await start()
    },
    stop: async () => {
      await end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilHealthy(url: string, child: ChildProcess, printed: () => string): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended: ${printed()}`)
    const answer = await fetch(`${url}/healthz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`the server did not answer: ${printed()}`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

/** Somebody who talks to the API directly, with a cookie of their own. */
export class Caller {
  readonly url: string
  cookie = ''

  constructor(url: string) {
    this.url = url
  }

  async call<N extends EndpointName>(
    name: N,
    options: { params?: Record<string, string>; body?: RequestOf<N>; person?: string } = {},
  ): Promise<ResponseOf<N>> {
    const answer = await this.send(name, options)
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
    const kind = answer.headers.get('content-type') ?? ''
    return (kind.includes('json') ? await answer.json() : await answer.text()) as ResponseOf<N>
  }

  async send<N extends EndpointName>(
    name: N,
    {
      params = {},
      body,
      person,
    }: { params?: Record<string, string>; body?: RequestOf<N>; person?: string } = {},
  ): Promise<Response> {
    const method = endpoints[name][0]
    const answer = await fetch(this.url + pathOf(name, params), {
      method,
      headers: {
        origin: this.url,
        ...(this.cookie ? { cookie: this.cookie } : {}),
        ...(person ? { 'x-rembuk-person': person } : {}),
        ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    })
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
    if (cookie.length > 0) this.cookie = cookie.join('; ')
    return answer
  }
}

export type OpenedWorkshop = { organiser: Caller; workshop: string; person: string; links: Links }

/** The organiser's account of a new server, made through the API. */
export async function openOrganiser(rembuk: Rembuk): Promise<Caller> {
  const organiser = new Caller(rembuk.url)
  await organiser.call('setUp', {
    body: {
      token: rembuk.setupLink.split('#')[1] ?? '',
      name: 'Ibu Ratna Wulandari',
      email: 'ratna@kota.example',
      passphrase: 'padi menguning di sawah',
    },
  })
  return organiser
}

/** Beside it a workshop from the quick template. */
export async function openWorkshop(rembuk: Rembuk, language: Language = 'id'): Promise<OpenedWorkshop> {
  const organiser = await openOrganiser(rembuk)
  return { organiser, ...(await addWorkshop(organiser, language)) }
}

export const addWorkshop = (organiser: Caller, language: Language) =>
  organiser.call('createWorkshop', {
    body: {
      template: 'rembuk-cepat',
      language,
      title: language === 'id' ? 'Air bersih untuk Kampung Melati' : 'Clean water for Kampung Melati',
      question:
        language === 'id'
          ? 'Apa yang membuat air bersih sampai ke setiap rumah?'
          : 'What brings clean water to every home?',
      sponsor: 'Dinas Pekerjaan Umum',
      place: 'Balai warga Kampung Melati',
    },
  })

export const tokenOf = (link: string): string => link.split('#')[1] ?? ''
