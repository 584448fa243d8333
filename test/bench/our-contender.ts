/** Our server as it is built and run: set up over HTTP, a workshop with an open step, everybody with a session. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Browser, openBrowser } from '../../server/rehearsal/browser.ts'
import { inParallel } from '../../server/rehearsal/in-parallel.ts'
import { openMeasures } from '../../server/rehearsal/measures.ts'
import { boardName } from '../../shared/document/document-name.ts'
import type { RequestOf } from '../../shared/wire/http.ts'
import type { Board, Ground, StartContender } from './contender.ts'
import type { Pass } from './load/dialect.ts'
import { lineOf, projectFolder, start } from './running-process.ts'

const builtServer = 'dist/bench/server/main.js'

/** What `npm run build` makes of the server, into a folder of the benchmark's own. */
export async function buildOurs(): Promise<void> {
  await promisify(execFile)(
    process.execPath,
    [
      'node_modules/vite/bin/vite.js',
      'build',
      '--ssr',
      'server/main.ts',
      '--outDir',
      'dist/bench/server',
      '--logLevel',
      'warn',
    ],
    { cwd: projectFolder },
  )
}

const organiser = { name: 'Bench', email: 'bench@example.org', passphrase: 'a bench is to sit on' }
/** The benchmark asks for more people than a workshop has. */
const peoplePerBoard = 5_000
/** So many come through the door at once. */
const width = 24

export const startOurs: StartContender = async (ground, { folder = ground.newFolder() }) => {
  const { server, url, setupToken } = await startServer(ground, folder)
  const organiserBrowser = newBrowser(url)
  if (setupToken) await organiserBrowser.call('setUp', { body: { ...organiser, token: setupToken } })
  else await organiserBrowser.call('signIn', { body: organiser })
  const { hostname, port } = new URL(url)
  return {
    name: 'ours',
    folder,
    venue: {
      address: { host: hostname, port: Number(port), isOurs: true },
      dialect: 'own',
      server: { pid: server.pid, core: ground.core },
    },
    openBoard: (title) => openBoard(url, organiserBrowser, title),
    stop: server.end,
  }
}

async function startServer({ node, core }: Ground, folder: string) {
  const server = start({
    core,
    command: node,
    arguments: [builtServer],
    environment: {
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      LOG_LEVEL: 'error',
      PEOPLE_PER_BOARD: String(peoplePerBoard),
    },
  })
  const [line] = await lineOf(server, /http:\/\/[\d.]+:\d+\S*/)
  const { origin, hash } = new URL(line)
  return { server, url: origin, setupToken: hash.slice(1) }
}

const newBrowser = (url: string): Browser =>
  openBrowser({ url, origin: url, language: 'en', measures: openMeasures(() => performance.now()) })

async function openBoard(url: string, organiserBrowser: Browser, title: string): Promise<Board> {
  const { workshop, person, links } = await organiserBrowser.call('createWorkshop', {
    body: { template: 'rembuk-cepat', title, language: 'en', question: '', sponsor: '', place: '' },
  })
  const frame = await openStep(organiserBrowser, workshop)
  const facilitator: Pass = {
    person,
    name: organiser.name,
    cookie: organiserBrowser.headers().cookie ?? null,
  }
  const inside: Pass[] = []
  return {
    document: boardName(workshop),
    frame,
    facilitator,
    async people(count) {
      const missing = Array.from({ length: Math.max(0, count - inside.length) }, (_, i) => inside.length + i)
      await inParallel(missing, width, async (index) => {
        inside[index] = await comeIn(url, links.code, `Guest ${index}`)
      })
      return inside.slice(0, count)
    },
  }
}

/** Without a clock and without a limit of cards, so that nothing but the load decides. */
const collecting = {
  title: 'Bench',
  prompt: '',
  minutes: 0,
  who: { roles: ['participant', 'facilitator'], groups: null },
  seal: 'open',
  names: 'named',
  limits: { perPerson: null, perGroup: null, maxChars: 240 },
  moderation: 'none',
  done: 'facilitator',
  source: null,
  settings: { kind: 'collect' },
} satisfies RequestOf<'addStep'>

/** Returns the frame of a step that is open. */
async function openStep(browser: Browser, workshop: string): Promise<string> {
  const { step } = await browser.call('addStep', { params: { w: workshop }, body: collecting })
  await browser.call('moveStep', { params: { w: workshop, s: step }, body: { move: 'open' } })
  return `shape:step-${step}`
}

async function comeIn(url: string, code: string, name: string): Promise<Pass> {
  const browser = newBrowser(url)
  const { trustCard, groups } = await browser.call('lookAtDoor', { body: { code } })
  const { person } = await browser.call('join', {
    body: {
      code,
      name,
      group: groups[0]?.id ?? '',
      language: 'en',
      consentVersion: trustCard.version,
      another: false,
    },
  })
  return { person, name, cookie: browser.headers().cookie ?? null }
}
