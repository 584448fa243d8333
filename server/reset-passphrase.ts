/**
 * `npm run reset-passphrase -- --email X`: gives an organiser a new passphrase on the console and ends all
 * sign-ins of that account. The server must not be running, since one process owns the data folder.
 */
import { randomBytes } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { newReadableCode } from '../shared/ids.ts'
import { resetPassphrase } from './commands/reset-passphrase.ts'
import { readConfig } from './config.ts'
import { OpeningError } from './storage/opening-error.ts'
import { openSqlite } from './storage/sqlite/open-sqlite.ts'

const shortest = 12

async function main(): Promise<string> {
  const { values } = parseArgs({ options: { email: { type: 'string' } } })
  if (!values.email)
    return refuse('Say whose passphrase to reset: npm run reset-passphrase -- --email you@example.org')
  const config = readConfig(process.env)
  if (!config.ok) return refuse(config.error.join('\n'))
  const storage = await openSqlite({ folder: config.value.dataFolder })
  try {
    const chosen = await askPassphrase()
    if (chosen !== '' && chosen.length < shortest)
      return refuse(`A passphrase has at least ${shortest} characters. Nothing was changed.`)
    const passphrase = chosen || readablePassphrase()
    const found = await resetPassphrase(storage, { email: values.email, passphrase, random: randomBytes })
    if (!found) return refuse('There is no organiser with this e-mail address. Nothing was changed.')
    const shown = chosen ? '' : ` The new passphrase is:\n\n  ${passphrase}\n`
    return `The passphrase was changed, and all sign-ins of this account have ended.${shown}`
  } finally {
    await storage.close()
  }
}

/** Empty, or no terminal to ask on: one is made up. */
async function askPassphrase(): Promise<string> {
  if (!process.stdin.isTTY) return ''
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('New passphrase (empty: make one up): ')
  terminal.close()
  return answer.trim()
}

/** Four blocks of five letters: 100 bits, easy to copy from a screen. */
const readablePassphrase = (): string =>
  Array.from({ length: 4 }, () => newReadableCode(randomBytes, 5).toLowerCase()).join('-')

function refuse(words: string): string {
  process.exitCode = 1
  return words
}

main().then(
  (words) => console.log(words),
  (error: unknown) => {
    if (!(error instanceof OpeningError)) throw error
    console.error(error.message)
    process.exitCode = 1
  },
)
