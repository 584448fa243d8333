/** How large a board's document becomes, and how long it takes to read, after people have typed and dragged. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { fromBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import type { Bench } from '../bench.ts'
import { noteCount, peopleCount } from '../growth/gestures.ts'
import { type Kept, nestedMaps, playOn, wholeInKeyValue, wholeInMap } from '../growth/ways.ts'
import { makeRow, median, type PeerFigure, type Row } from '../row.ts'
import { projectFolder } from '../running-process.ts'

const ways = [
  { name: 'whole records in a list (tldraw’s example)', keep: wholeInKeyValue },
  { name: 'whole records in a map', keep: wholeInMap },
  { name: 'nested maps', keep: nestedMaps },
]
const loads = 9

async function playOnOurs(): Promise<Kept & { fresh: Uint8Array }> {
  const script = fileURLToPath(new URL('../growth/play-ours.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script], {
    cwd: projectFolder,
    maxBuffer: 64 * 1024 * 1024,
  })
  const { update, fresh, liveBytes } = JSON.parse(stdout)
  return { update: fromBase64(update), fresh: fromBase64(fresh), liveBytes }
}

export async function run(bench: Bench): Promise<Row[]> {
  bench.tell(`  ${peopleCount} people, ${noteCount} notes typed and dragged`)
  const own = await playOnOurs()
  const others = ways.map(({ name, keep }) => ({ name, kept: playOn(keep) }))
  for (const { name, kept } of others)
    bench.tell(`  ${name}: ${share(kept).toFixed(2)} × live, ${loadMs(kept.update).toFixed(0)} ms`)
  const peers = (of: (kept: Kept) => number): PeerFigure[] =>
    others.map(({ name, kept }) => ({ name, value: of(kept) }))
  const size = { case: 'growth', unit: '× live JSON', better: 'less' } as const
  const weight = { case: 'growth', unit: 'kB', better: 'less' } as const
  const load = { case: 'growth', unit: 'ms', better: 'less' } as const
  const note = `${peopleCount} people, ${noteCount} notes, everybody in sync`
  const fresh = { ...own, update: own.fresh }
  return [
    makeRow({
      ...size,
      metric: 'document, before an epoch',
      ours: [share(own)],
      peers: peers(share),
      goal: { atMost: 1.3 },
      note,
    }),
    makeRow({
      ...size,
      metric: 'document, after an epoch',
      ours: [share(fresh)],
      peers: peers(share),
      goal: { atMost: 1 },
    }),
    makeRow({
      ...weight,
      metric: 'document, before an epoch',
      ours: [kilobytes(own)],
      peers: peers(kilobytes),
    }),
    makeRow({
      ...weight,
      metric: 'document, after an epoch',
      ours: [kilobytes(fresh)],
      peers: peers(kilobytes),
    }),
    makeRow({
      ...load,
      metric: 'read, before an epoch',
      ours: [loadMs(own.update)],
      peers: peers(({ update }) => loadMs(update)),
    }),
    makeRow({
      ...load,
      metric: 'read, after an epoch',
      ours: [loadMs(fresh.update)],
      peers: peers(({ update }) => loadMs(update)),
    }),
  ]
}

/** Of its own content as JSON. */
const share = ({ update, liveBytes }: Kept): number => update.length / liveBytes
const kilobytes = ({ update }: Kept): number => update.length / 1_000

function loadMs(update: Uint8Array): number {
  const times = Array.from({ length: loads }, () => {
    const from = performance.now()
    Y.applyUpdate(new Y.Doc(), update)
    return performance.now() - from
  })
  return median(times) ?? 0
}
