/** Parts whose long form is their short one: the tests themselves, run once more. */
import { spawn } from 'node:child_process'
import { figure, type Ground, type Part, type Report } from './part.ts'

function suite(name: string, what: string, command: readonly string[], promised: string): Part {
  return {
    name,
    what,
    async run(ground: Ground): Promise<Report> {
      const { code, said } = await run(command)
      const passed = Number([...said.matchAll(/(\d+) passed/g)].at(-1)?.[1] ?? 0)
      ground.tell(`${passed} passed`)
      return {
        figures: [figure('tests that hold', String(passed), promised, code === 0 && passed > 0)],
        seeds: 'none',
        problems: code === 0 ? [] : [said.slice(-2_000)],
      }
    },
  }
}

function run([name = '', ...args]: readonly string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
      })
    child.once('error', (error) => resolve({ code: 1, said: error.message }))
    child.once('exit', (code) => resolve({ code, said }))
  })
}

const vitest = (...files: string[]) => ['npx', 'vitest', 'run', '--project', 'integration', ...files]

export const rightsHold = suite(
  'rights',
  'Roles hold everywhere: roles × documents × messages × routes, from the one table',
  vitest('test/integration/http-guard.test.ts', 'test/integration/rights-matrix.test.ts'),
  'all',
)

export const recordsHold = suite(
  'records',
  'No object breaks a screen: hostile records in Chromium',
  ['npx', 'playwright', 'test', '-c', 'test/e2e/playwright.config.ts', 'hostile'],
  'all',
)
