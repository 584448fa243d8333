/**
 * Everybody moves the cursor, some move a card; measured in windows of a second. A window in which this process
 * lagged, or in which somebody else used the server's core, is discarded and repeated: a noisy moment gives no
 * figure, never a wrong one.
 */
import type { LoadEditor } from './editor.ts'
import { markNow } from './marks.ts'
import { type Percentiles, percentilesOf } from './percentiles.ts'
import type { LoadPerson } from './person.ts'
import { busySeconds, cpuSeconds } from './processor.ts'
import { Pulse } from './pulse.ts'
import type { Seen, Watcher } from './watcher.ts'

export type PlayOptions = {
  server: { pid: number; core: number | null }
  cursorsPerSecond: number
  editsPerSecond: number
  warmUpMs: number
  /** So many good windows are wanted, and so many are tried. */
  windows: number
  windowsAtMost: number
  maxLagMs: number
  /** Of a core. */
  maxForeign: number
}

export type Crowd = {
  people: readonly LoadPerson[]
  editors: readonly LoadEditor[]
  watchers: readonly Watcher[]
  /** Ms from sent to saved, gathered by whoever hears it. */
  saved: number[]
}

/** Over all good windows. */
export type PlayReport = {
  windows: number
  lagging: number
  noisy: number
  /** Of the good windows. */
  seconds: number
  /** Cores that the server used. */
  cpu: number
  /** Received by one person. */
  bytesPerSecond: number
  messagesPerSecond: number
  cursor: Percentiles | null
  edit: Percentiles | null
  saved: Percentiles | null
  /** How often the cursor that came least often came. */
  leastPerSecond: number
  worstLagMs: number
  lost: number
  refused: string[]
}

const beatMs = 1
const windowMs = 1_000

type Window = {
  seconds: number
  cpu: number
  foreign: number
  bytes: number
  messages: number
  lagMs: number
}

export async function play(crowd: Crowd, options: PlayOptions): Promise<PlayReport> {
  const { people, editors, watchers } = crowd
  const beat = startBeat(crowd, options)
  await pause(options.warmUpMs)
  takeAll(crowd)
  const good: { window: Window; seen: Seen[]; saved: number[] }[] = []
  const discarded = { lagging: 0, noisy: 0 }
  for (let tried = 0; tried < options.windowsAtMost && good.length < options.windows; tried += 1) {
    const window = await measureWindow(people, options, beat)
    const taken = takeAll(crowd)
    if (window.lagMs > options.maxLagMs) discarded.lagging += 1
    else if (window.foreign > options.maxForeign) discarded.noisy += 1
    else good.push({ window, ...taken })
  }
  beat.stop()
  const seconds = sum(good, ({ window }) => window.seconds)
  return {
    ...discarded,
    windows: good.length,
    seconds,
    cpu: sum(good, ({ window }) => window.cpu) / seconds,
    bytesPerSecond: sum(good, ({ window }) => window.bytes) / seconds / people.length,
    messagesPerSecond: sum(good, ({ window }) => window.messages) / seconds / people.length,
    cursor: percentilesOf(good.flatMap(({ seen }) => seen.flatMap(({ cursors }) => cursors))),
    edit: percentilesOf(good.flatMap(({ seen }) => seen.flatMap(({ edits }) => edits))),
    saved: percentilesOf(good.flatMap(({ saved }) => saved)),
    leastPerSecond:
      leastDelivered(
        good.map(({ seen }) => seen),
        people.length,
      ) / seconds,
    worstLagMs: Math.max(0, ...good.map(({ window }) => window.lagMs)),
    lost: people.filter(({ lost }) => lost !== null).length,
    refused: [...new Set(editors.flatMap(({ person }) => person.refused))],
  }

  function takeAll({ saved }: Crowd) {
    return { seen: watchers.map((watcher) => watcher.take()), saved: saved.splice(0) }
  }
}

type Beat = { takeLag(): number; stop(): void }

function startBeat({ people, editors }: Crowd, { cursorsPerSecond, editsPerSecond }: PlayOptions): Beat {
  const started = performance.now()
  const cursors = new Pulse({ count: people.length, perSecond: cursorsPerSecond, now: started }, (index) =>
    people[index]?.point({ x: markNow(), y: 300 + index }),
  )
  const edits = new Pulse({ count: editors.length, perSecond: editsPerSecond, now: started }, (index) =>
    editors[index]?.move(),
  )
  let last = started
  let lagMs = 0
  const timer = setInterval(() => {
    const now = performance.now()
    lagMs = Math.max(lagMs, now - last - beatMs)
    last = now
    cursors.beat(now)
    edits.beat(now)
  }, beatMs)
  return {
    takeLag() {
      // A pause that is not over yet counts too.
      const lag = Math.max(lagMs, performance.now() - last - beatMs)
      lagMs = 0
      return lag
    },
    stop: () => clearInterval(timer),
  }
}

async function measureWindow(
  people: readonly LoadPerson[],
  { server: { pid, core } }: PlayOptions,
  beat: Beat,
): Promise<Window> {
  const read = () => ({
    at: performance.now(),
    cpu: cpuSeconds(pid),
    busy: busySeconds(core),
    own: core === null ? process.cpuUsage() : { user: 0, system: 0 },
    bytes: sum(people, ({ bytesIn }) => bytesIn),
    messages: sum(people, ({ messagesIn }) => messagesIn),
  })
  beat.takeLag()
  const before = read()
  await pause(windowMs)
  const after = read()
  const seconds = (after.at - before.at) / 1_000
  const cpu = after.cpu - before.cpu
  const own = (after.own.user + after.own.system - before.own.user - before.own.system) / 1_000_000
  return {
    seconds,
    cpu,
    foreign: (after.busy - before.busy - cpu - own) / seconds,
    bytes: after.bytes - before.bytes,
    messages: after.messages - before.messages,
    lagMs: beat.takeLag(),
  }
}

/** Over all windows, for the watcher and the cursor for which it was least; each watcher sees everybody else's. */
export function leastDelivered(windows: readonly (readonly Seen[])[], people: number): number {
  const watchers = windows[0]?.length ?? 0
  let least = Number.POSITIVE_INFINITY
  for (let watcher = 0; watcher < watchers; watcher += 1) {
    const total = new Map<number, number>()
    for (const seen of windows)
      for (const [seat, count] of seen[watcher]?.deliveries ?? [])
        total.set(seat, (total.get(seat) ?? 0) + count)
    least = Math.min(least, total.size < people - 1 ? 0 : Math.min(...total.values()))
  }
  return Number.isFinite(least) ? least : 0
}

const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((total, item) => total + of(item), 0)

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
