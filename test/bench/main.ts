/**
 * `npm run bench`: our server and client beside their peers, in one run.
 *
 * `--case NAME` (may be given more than once) runs some of the cases; `--json FILE` writes the rows;
 * `--quick` looks once and briefly; `--rough` counts noisy seconds too, on a machine that is busy otherwise:
 * such figures are for looking at while one works, and no goal is judged by them.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Bench, openBench } from './bench.ts'
import { run as bytes } from './cases/bytes.ts'
import { run as cpu } from './cases/cpu.ts'
import { run as durable } from './cases/durable.ts'
import { run as room } from './cases/room.ts'
import { run as rooms } from './cases/rooms.ts'
import { run as storm } from './cases/storm.ts'
import { buildOurs } from './our-contender.ts'
import { installPeers } from './peers.ts'
import type { CaseName, Row } from './row.ts'
import { findCores } from './running-process.ts'
import { plainRows, tableOf } from './table.ts'

type Case = (bench: Bench) => Promise<Row[]>

/** Those in the browser are loaded when they are wanted, since they bring Chromium along. */
const inBrowser = (name: CaseName): Case => {
  return async (bench) => {
    const { run }: { run: Case } = await import(`./cases/${name}.ts`)
    return run(bench)
  }
}

const cases: Record<CaseName, Case> = {
  room,
  cpu,
  bytes,
  storm,
  growth: inBrowser('growth'),
  durable,
  rooms,
  open: inBrowser('open'),
  live: inBrowser('live'),
}

const { values } = parseArgs({
  options: {
    case: { type: 'string', multiple: true },
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    rough: { type: 'boolean', default: false },
  },
})

const unknown = (values.case ?? []).filter((name) => !(name in cases))
if (unknown.length > 0)
  throw new Error(`There is no case ${unknown.join(', ')}; there are ${Object.keys(cases).join(', ')}.`)

const tell = (line: string) => process.stderr.write(`${line}\n`)
const bench = openBench({
  node: await installPeers(tell),
  cores: findCores(),
  isQuick: values.quick,
  isRough: values.rough,
  tell,
})
try {
  tell('Building our server …')
  await buildOurs()
  const rows: Row[] = []
  for (const [name, run] of Object.entries(cases)) {
    if (values.case && !values.case.includes(name)) continue
    tell(`${name} …`)
    rows.push(...(await run(bench)))
  }
  const judged = values.rough ? rows.map((row) => ({ ...row, met: null })) : rows
  process.stdout.write(`${tableOf(judged)}\n`)
  if (values.json) writeFileSync(values.json, `${JSON.stringify(plainRows(judged), null, 2)}\n`)
} finally {
  bench.close()
}
