/**
 * `npm run prove`: measures the figures of the promise (docs/safety.md) and ends non-zero where one does not hold.
 *
 *   --only NAME      one part (may be given several times)
 *   --seed NUMBER    the first seed (default: the day)
 *   --scale SHARE    less than 1: a part of the numbers, to try the program itself
 *   --report FILE    writes the figures as Markdown
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { hostile } from './hostile.ts'
import { kills, votes } from './kills.ts'
import type { Part, Report } from './part.ts'
import { simulation } from './simulation.ts'
import { soak } from './soak.ts'
import { storm } from './storm.ts'
import { recordsHold, rightsHold } from './suites.ts'

const parts: readonly Part[] = [rightsHold, kills, votes, simulation, hostile, recordsHold, storm, soak]

type Done = { part: Part; report: Report; seconds: number }

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    seed: { type: 'string' },
    scale: { type: 'string' },
    report: { type: 'string' },
  },
})
const seed = Number(values.seed ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''))
const scale = Number(values.scale ?? 1)
const chosen = values.only ? parts.filter(({ name }) => values.only?.includes(name)) : parts
if (chosen.length === 0 || !(scale > 0) || !Number.isSafeInteger(seed)) {
  console.error(`Parts: ${parts.map(({ name }) => name).join(', ')}. --seed and --scale are numbers.`)
  process.exit(2)
}

async function prove(part: Part): Promise<Done> {
  console.log(`\n── ${part.name}: ${part.what}`)
  const startedAt = performance.now()
  const tell = (line: string) => console.log(`   ${line}`)
  const report = await part
    .run({ seed, scale, tell })
    .catch((error: Error): Report => ({ figures: [], seeds: String(seed), problems: [String(error.stack)] }))
  const seconds = Math.round((performance.now() - startedAt) / 1_000)
  for (const { what, value, promised, isMet } of report.figures)
    console.log(`${isMet ? '✓' : '✗'}  ${what}: ${value} (${promised})`)
  for (const problem of report.problems) console.log(`✗  ${problem}`)
  console.log(`   seeds: ${report.seeds}; ${seconds} s`)
  return { part, report, seconds }
}

const holds = ({ report }: Done): boolean =>
  report.problems.length === 0 && report.figures.length > 0 && report.figures.every(({ isMet }) => isMet)

function asMarkdown(done: readonly Done[]): string {
  const rows = done.flatMap(({ part, report, seconds }) => [
    ...report.figures.map(
      ({ what, value, promised, isMet }) =>
        `| ${part.name} | ${what} | ${value} | ${promised} | ${isMet ? 'yes' : 'no'} | ${report.seeds} | ${seconds} |`,
    ),
    ...report.problems.map(
      (problem) => `| ${part.name} | ${problem.replaceAll(/\s+/g, ' ')} | | | no | ${report.seeds} | |`,
    ),
  ])
  return [
    '# The promise, measured',
    '',
    `${new Date().toISOString()}, Node ${process.version}, scale ${scale}`,
    '',
    '| part | what | measured | promised | holds | seeds | s |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const done: Done[] = []
for (const part of chosen) done.push(await prove(part))
if (values.report) writeFileSync(values.report, asMarkdown(done))
const broken = done.filter((one) => !holds(one)).map(({ part }) => part.name)
console.log(
  broken.length === 0 ? '\nThe promise holds.' : `\nThe promise does not hold: ${broken.join(', ')}`,
)
process.exit(broken.length === 0 ? 0 : 1)
