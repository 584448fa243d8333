/** Starts everything on one port. Used by `main.ts`, by `dev.ts`, by the rehearsal and by tests. */
import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { RandomBytes } from '../shared/ids.ts'
import { type AttemptLimits, openAttempts } from './commands/attempts.ts'
import { openBallotBoxes } from './commands/ballot-boxes.ts'
import { findCaller } from './commands/find-caller.ts'
import { startHousekeeping } from './commands/housekeeping.ts'
import { usualPassphraseCost } from './commands/passphrase.ts'
import { openSecret, setupToken } from './commands/secrets.ts'
import { isSetUp } from './commands/set-up.ts'
import type { Venue } from './commands/venue.ts'
import type { Config } from './config.ts'
import { openCounter } from './counting/counter.ts'
import { createApp } from './http/create-app.ts'
import { isOwnOrigin } from './http/guard-origin.ts'
import { openLocalise } from './http/localise.ts'
import { sessionCookie } from './http/session-cookie.ts'
import { localUrl, roomUrl } from './listening-address.ts'
import { type Log, openLog } from './observability/log.ts'
import { measuredStorage } from './observability/measured-storage.ts'
import { openMeasures } from './observability/measures.ts'
import { processReadings } from './observability/process-readings.ts'
import { prometheusText } from './observability/prometheus-text.ts'
import { watchLag } from './observability/watch-lag.ts'
import { authorize } from './permissions/authorize.ts'
import { openDarkroom } from './photos/darkroom.ts'
import { acceptUpgrades } from './relay/accept-upgrade.ts'
import { openRooms } from './rooms/open-rooms.ts'
import { startDarkroomProcess, startThread } from './start-thread.ts'
import type { Storage } from './storage/storage.ts'
import { realTime } from './time.ts'

export type StartOptions = {
  config: Config
  /** `openSqlite`, usually: the composition root chooses the adapter. */
  openStorage: (options: { folder: string; log: Log }) => Promise<Storage>
  now?: () => number
  random?: RandomBytes
  log?: Log
  /** Folder of the built client; null where another server shows it. */
  clientFolder?: string | null
  attemptLimits?: AttemptLimits
  /** Tests that are not about passphrases take a cheap one. */
  passphraseCost?: number
}

export type RunningServer = {
  /** Where this machine reaches it, without a trailing slash. */
  url: string
  /** Where people reach it. */
  baseUrl: string
  /** Only while nobody has set the server up. */
  setupLink?: string
  /** Tells clients to come back, writes what is pending, frees the port and the folder. */
  close(): Promise<void>
}

/** Rejects with a `ListeningError` or the storage's `OpeningError`; then nothing keeps running. */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, now = Date.now, random = secureRandom, clientFolder = null } = options
  const log = options.log ?? openLog(config.logLevel)
  const time = { ...realTime, now }
  const measures = openMeasures()
  const disk = await options.openStorage({ folder: config.dataFolder, log })
  const storage = measuredStorage(disk, measures, time)
  const { peoplePerBoard } = config
  const rooms = openRooms({ storage, time, random, log, measures, limits: { peoplePerBoard } })
  const ballotBoxes = openBallotBoxes(rooms)
  const counter = openCounter((input) => startThread('tally-thread', input))
  const darkroom = openDarkroom({ start: startDarkroomProcess, time: realTime, log })
  const server = createServer(patience)
  let stopHousekeeping = () => {}
  const stopMeasuring = watchLag(time, measures)
  const closeAll = async () => {
    stopMeasuring()
    stopHousekeeping()
    await counter.close()
    await darkroom.close()
    await ballotBoxes.close()
    await rooms.close()
    await closeServer(server)
    await storage.close()
  }
  let closing: Promise<void> | null = null
  const close = () => {
    closing ??= closeAll()
    return closing
  }
  try {
    const secret = await openSecret(storage, random)
    const urls = { local: '', room: '' }
    const venue: Venue = {
      storage,
      rooms,
      now,
      random,
      secret,
      baseUrl: () => config.baseUrl ?? urls.room,
      log,
      attempts: openAttempts(options.attemptLimits),
      passphraseCost: options.passphraseCost ?? usualPassphraseCost,
      ballotBoxes,
      counter,
      darkroom,
      localise: openLocalise(),
    }
    const cookie = sessionCookie(secret, config.baseUrl?.startsWith('https:') ?? false)
    const readMetrics = () =>
      prometheusText(measures, { ...rooms.census(), isSaving: rooms.isSaving(), ...processReadings() })
    const app = createApp({ venue, config, cookie, clientFolder, isSaving: rooms.isSaving, readMetrics })
    server.on('request', getRequestListener(app.fetch))
    acceptUpgrades({
      server,
      rooms,
      originAllowed: ({ headers }) => isOwnOrigin(headers.origin, headers.host, config.baseUrl),
      subjectOf: async (request, workshop, person) => {
        const caller = await findCaller(venue, cookie.read(request.headers.cookie), workshop, person)
        const refusal = authorize(caller, 'watchWorkshop', { workshop, summaryForParticipants: false })
        return refusal ? null : caller.subject
      },
    })
    await listen(server, config)
    urls.local = localUrl(server, config.host)
    urls.room = roomUrl(server, config.host)
    stopHousekeeping = startHousekeeping(venue)
    const setupLink = (await isSetUp(venue))
      ? undefined
      : `${config.baseUrl ?? urls.local}/setup#${setupToken(secret)}`
    return { url: urls.local, baseUrl: venue.baseUrl(), ...(setupLink ? { setupLink } : {}), close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * A request that trickles in is cut, unless it is a photo over a poor line (400 kB at 32 kbit/s); open WebSockets are
 * no requests any more.
 */
const patience = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000 }

const secureRandom: RandomBytes = (length) => randomBytes(length)

/** Why the port could not be opened, in words for the operator. */
export class ListeningError extends Error {}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new ListeningError(whyNot(error, port, host))),
    )
    server.listen(port, host, resolve)
  })
}

function whyNot({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. Stop the other program, or choose another port with PORT.`
    case 'EACCES':
      return `Port ${port} may not be used by this account. Choose a PORT above 1023.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST ${host} is not an address of this machine. Use 0.0.0.0 for all of its addresses.`
    default:
      return `Port ${port} could not be opened: ${message}.`
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
