/** A whole rehearsal: a server (own or given), the play or the replay, and the report. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { startServer } from '../start-server.ts'
import { openSqlite } from '../storage/sqlite/open-sqlite.ts'
import type { Credentials } from './ask.ts'
import type { Browser } from './browser.ts'
import { type CountName, type Measures, openMeasures, type Percentiles } from './measures.ts'
import type { RehearsalOptions } from './options.ts'
import { playTemplate } from './play-template.ts'
import { readElection } from './read-election.ts'
import { readDeliberation } from './read-polis.ts'
import { replayBudget } from './replay-budget.ts'
import { replayPolis } from './replay-polis.ts'
import { closeStage, newBrowser, type Server } from './stage.ts'

export type RehearsalReport = {
  /** Empty where everything came out as it must. */
  differences: string[]
  counts: Record<CountName, number>
  /** Edit → seen by another person, in ms. */
  waits: Percentiles
  seconds: number
}

type Venue = { url: string; origin: string; signIn(browser: Browser): Promise<void>; close(): Promise<void> }

/** `credentials`: of an organiser, where `options.url` names a running server. */
export async function rehearse(
  options: RehearsalOptions,
  credentials: Credentials | null,
  tell: (line: string) => void,
): Promise<RehearsalReport> {
  const measures = openMeasures(() => performance.now())
  const differences: string[] = []
  const deliberation = options.polis === null ? null : readDeliberation(options.polis)
  const election = options.pb === null ? null : readElection(options.pb)
  const venue = options.url === null ? await ownVenue() : givenVenue(options.url, credentials)
  const server: Server = {
    url: venue.url,
    origin: venue.origin,
    language: options.language,
    measures,
    tell,
    differs: (what) => {
      differences.push(what)
    },
  }
  const started = performance.now()
  try {
    const organiser = newBrowser(server)
    await venue.signIn(organiser)
    const stage = deliberation
      ? await replayPolis(server, organiser, deliberation)
      : election
        ? await replayBudget(server, organiser, election)
        : await playTemplate(server, organiser, options)
    if (options.url !== null) tell(`The workshop stays on the server: ${venue.url}/w/${stage.workshop}`)
    closeStage(stage)
  } finally {
    await venue.close()
  }
  return reportOf(measures, differences, (performance.now() - started) / 1_000)
}

const reportOf = (measures: Measures, differences: string[], seconds: number): RehearsalReport => ({
  differences,
  counts: measures.counts(),
  waits: measures.waits(),
  seconds,
})

/** A server of its own in a temporary folder, gone afterwards. */
async function ownVenue(): Promise<Venue> {
  const folder = await mkdtemp(join(tmpdir(), 'rembuk-rehearsal-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const server = await startServer({
      config: {
        port: 0,
        host: '127.0.0.1',
        baseUrl: null,
        dataFolder: folder,
        logLevel: 'error',
        metricsToken: null,
        peoplePerBoard: 500,
        tldrawLicenseKey: '',
      },
      openStorage: openSqlite,
    })
    return {
      url: server.url,
      origin: server.url,
      async signIn(browser) {
        const token = server.setupLink?.split('#')[1] ?? ''
        const body = {
          token,
          name: 'Rehearsal',
          email: 'rehearsal@example.org',
          passphrase: 'only for this rehearsal',
        }
        await browser.call('setUp', { body })
      },
      async close() {
        await server.close()
        await remove()
      },
    }
  } catch (error) {
    await remove()
    throw error
  }
}

const givenVenue = (url: string, credentials: Credentials | null): Venue => ({
  url,
  origin: url,
  async signIn(browser) {
    if (credentials) await browser.call('signIn', { body: credentials })
  },
  close: () => Promise.resolve(),
})
