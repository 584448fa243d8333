/**
 * The one test command: types, lint, dead code, unit, integration, then the whole product in a real
 * browser. Every stage runs even if one before it failed; the last line is the true count over all.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './support/chromium.ts'

type Count = { passed: number; failed: number }

const folder = mkdtempSync(join(tmpdir(), 'rembuk-test-'))
const total: Count = { passed: 0, failed: 0 }

async function stage(name: string, run: () => Promise<Count>): Promise<void> {
  console.log(`\n── ${name}`)
  const started = performance.now()
  const count = await run()
  total.passed += count.passed
  total.failed += count.failed
  const seconds = ((performance.now() - started) / 1_000).toFixed(1)
  console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`)
}

/** Runs a command with its output shown; resolves to its exit code. */
function command(name: string, args: string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(name, args, { stdio: 'inherit', env: { ...process.env, ...environment } })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** A check that has no tests inside counts as one. */
const check = (script: string) => async (): Promise<Count> =>
  (await command('npm', ['run', '--silent', script])) === 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1 }

/** A runner that crashed before writing its report has failed, whatever it counted. */
function atLeastOneFailed(count: Count, exitCode: number): Count {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

async function vitest(project: string): Promise<Count> {
  const report = join(folder, `${project}.json`)
  const code = await command('npx', [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const read = readReport(report) as { numPassedTests?: number; numFailedTests?: number } | null
  return atLeastOneFailed({ passed: read?.numPassedTests ?? 0, failed: read?.numFailedTests ?? 0 }, code)
}

async function browser(): Promise<Count> {
  const chromium = findChromium()
  if (!chromium) {
    console.log(
      'Chromium is missing and could not be installed here: run `apt-get install chromium` and test again.',
    )
    return { passed: 0, failed: 1 }
  }
  const report = join(folder, 'e2e.json')
  const code = await command('npx', ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    REMBUK_CHROMIUM: chromium,
  })
  const read = readReport(report) as {
    stats?: { expected: number; flaky: number; unexpected: number }
  } | null
  const passed = (read?.stats?.expected ?? 0) + (read?.stats?.flaky ?? 0)
  return atLeastOneFailed({ passed, failed: read?.stats?.unexpected ?? 0 }, code)
}

function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

await stage('types', check('types'))
await stage('lint', check('lint'))
await stage('dead code', check('dead-code'))
await stage('unit', () => vitest('unit'))
await stage('build', check('build'))
await stage('integration', () => vitest('integration'))
await stage('browser', browser)
rmSync(folder, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
