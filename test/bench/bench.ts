/** What every case is given: how to start servers and load, how long to measure, and where to say what happens. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contender, Ground, StartContender } from './contender.ts'
import type { AnswerOf, OrderOf } from './load/commands.ts'
import { type LoadGenerator, startLoadGenerator } from './load-generator.ts'
import { startOurs } from './our-contender.ts'
import { startHocuspocus, startYWebsocketServer } from './peer-contender.ts'
import type { Cores } from './running-process.ts'

export type Thoroughness = {
  /** Medians are taken over so many runs. */
  repeats: number
  /** Seconds that are measured in a run. */
  windows: number
  isQuick: boolean
  /** Seconds in which this machine was noisy count too: to look at, not to quote. */
  isRough: boolean
}

export type Bench = Thoroughness & {
  tell(line: string): void
  ground: Ground
  /** What one run of a load is, for all alike. */
  load: Omit<OrderOf<'play'>, 'venue' | 'room' | 'frame'>
  startLoad(): LoadGenerator
  /** Starts a server and a load generator, and ends both when `run` is over. */
  with<T>(
    contestant: Contestant,
    options: { keeps?: boolean; folder?: string },
    run: (stage: { contender: Contender; load: LoadGenerator }) => Promise<T>,
  ): Promise<T>
}

/** Our server is measured twice: with our presence, and with the awareness of an unmodified client. */
export type Contestant = { name: string; isPeer: boolean; start: StartContender; dialect?: 'standard' }

export const ours: Contestant = { name: 'ours', isPeer: false, start: startOurs }
export const oursStandard: Contestant = { ...ours, name: 'ours, standard awareness', dialect: 'standard' }
export const peers: readonly Contestant[] = [
  { name: '@y/websocket-server', isPeer: true, start: startYWebsocketServer },
  { name: '@hocuspocus/server', isPeer: true, start: startHocuspocus },
]

/** A generator that lags longer would measure itself. */
const maxLagMs = 20
/** Share of the server's core that others may use before a second does not count. */
const maxForeign = 0.15

export function openBench(options: {
  node: string
  cores: Cores
  isQuick: boolean
  isRough: boolean
  tell(line: string): void
}): Bench & { close(): void } {
  const { node, cores, isQuick, isRough, tell } = options
  const root = mkdtempSync(join(tmpdir(), 'rembuk-bench-'))
  const windows = isQuick ? 3 : 6
  const ground: Ground = {
    node,
    core: cores?.server ?? null,
    newFolder: () => mkdtempSync(join(root, 'data-')),
  }
  const startLoad = () => startLoadGenerator({ node, core: cores?.load ?? null })
  return {
    tell,
    ground,
    isQuick,
    isRough,
    windows,
    repeats: isQuick ? 1 : 3,
    load: {
      cursorsPerSecond: 15,
      editsPerSecond: 10,
      editors: 5,
      watchers: 4,
      warmUpMs: 4_000,
      windows,
      windowsAtMost: windows * 5,
      maxLagMs: isRough ? Number.POSITIVE_INFINITY : maxLagMs,
      maxForeign: isRough ? Number.POSITIVE_INFINITY : maxForeign,
    },
    startLoad,
    async with({ start, dialect }, { keeps = false, folder }, run) {
      const contender = await start(ground, { keeps, ...(folder ? { folder } : {}) })
      if (dialect) contender.venue = { ...contender.venue, dialect }
      const load = startLoad()
      try {
        return await run({ contender, load })
      } finally {
        await load.end()
        await contender.stop()
      }
    },
    close: () => rmSync(root, { recursive: true, force: true }),
  }
}

export type Report = AnswerOf<'play'>
