import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type ConsoleProgram, runProgram } from '../support/console-program.ts'
import { HttpBrowser } from '../support/http-server.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const folders: { remove: () => void }[] = []
const running: ConsoleProgram[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.stop('SIGKILL')))
  for (const folder of folders.splice(0)) folder.remove()
})

function tempFolder(): string {
  const folder = makeTempFolder()
  folders.push(folder)
  return folder.path
}

function run(
  environment: Record<string, string>,
  script = 'server/main.ts',
  args: string[] = [],
): ConsoleProgram {
  const program = runProgram(script, { HOST: '127.0.0.1', PORT: '0', BASE_URL: '', ...environment }, args)
  running.push(program)
  return program
}

/** Says one thing, without a trace, and ends as a failure. */
async function expectRefusal(program: ConsoleProgram, words: RegExp): Promise<void> {
  expect(await program.ended).toBe(1)
  expect(program.said()).toMatch(words)
  expect(program.said()).not.toMatch(/\n\s+at /)
}

describe('the server refuses to start', { timeout: 60_000 }, () => {
  it('with wrong settings, and lists all of them', async () => {
    const program = run({ PORT: 'many', BASE_URL: 'rembuk', LOG_LEVEL: 'loud', DATA_DIR: tempFolder() })
    await expectRefusal(program, /- PORT[^\n]*\n- BASE_URL[^\n]*\n- LOG_LEVEL/)
  })

  it('on a port that is in use', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const port = (other.address() as { port: number }).port
    await expectRefusal(
      run({ PORT: String(port), DATA_DIR: tempFolder() }),
      new RegExp(`Port ${port} is already in use`),
    )
    other.close()
  })

  it('in a data folder that cannot be made', async () => {
    const file = join(tempFolder(), 'file')
    writeFileSync(file, '')
    await expectRefusal(run({ DATA_DIR: join(file, 'data') }), /data folder .* cannot be written/)
  })

  it('on a damaged database, which it leaves untouched', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'rembuk.sqlite'), 'this is no database at all, and never was one'.repeat(100))
    await expectRefusal(run({ DATA_DIR: folder }), /is damaged/)
  })

  it('beside another process on the same folder', async () => {
    const folder = tempFolder()
    await run({ DATA_DIR: folder }).says(/setup#/)
    await expectRefusal(run({ DATA_DIR: folder }), /Another process is using/)
  })
})

describe('the console', { timeout: 120_000 }, () => {
  it('T8 T34 shows the setup link until the server is set up, resets a passphrase, and never logs a secret', async () => {
    const environment = { DATA_DIR: tempFolder(), LOG_LEVEL: 'trace' }
    const first = run(environment)
    const [, url = '', token = ''] = await first.says(/(http:\/\/127\.0\.0\.1:\d+)\/setup#([\w-]+)/)
    const browser = new HttpBrowser(() => url)
    const account = { name: 'Ratna Secretname', email: 'ratna@example.org', passphrase: 'kopi pagi di pasar' }
    await browser.call('setUp', { body: { ...account, token } })
    const made = await browser.call('createWorkshop', {
      body: { template: 'rembuk-cepat', language: 'id', title: 'Secret Title' },
    })
    await browser.codeOf('lookAtDoor', { body: { token: made.links.facilitator.split('#')[1] ?? '' } })
    await browser.codeOf('readMe', { params: { w: made.workshop } })
    expect(await first.stop()).toBe(0)
    const log = first
      .said()
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .join('\n')
    expect(log).toContain('answered')
    for (const secret of [
      token,
      'Secretname',
      'Secret Title',
      'kopi',
      'ratna@',
      made.links.code,
      browser.cookie.split('=')[1] ?? '',
      made.links.facilitator.split('#')[1] ?? '',
    ])
      expect(log).not.toContain(secret)

    const reset = run(environment, 'server/reset-passphrase.ts', ['--email', 'Ratna@example.org'])
    expect(await reset.ended).toBe(0)
    const [passphrase = ''] = /[\w]{5}(-[\w]{5}){3}/.exec(reset.said()) ?? []
    const wrong = run(environment, 'server/reset-passphrase.ts', ['--email', 'nobody@example.org'])
    expect(await wrong.ended).toBe(1)

    const second = run(environment)
    const [again = ''] = await second.says(/http:\/\/127\.0\.0\.1:\d+/)
    expect(second.said()).not.toContain('setup#')
    const after = new HttpBrowser(() => again)
    after.cookie = browser.cookie
    expect((await after.call('readSession')).organiser).toBeNull()
    expect(await after.codeOf('signIn', { body: account })).toBe('wrong_passphrase')
    expect(await after.codeOf('signIn', { body: { ...account, passphrase } })).toBe('done')
  })
})
