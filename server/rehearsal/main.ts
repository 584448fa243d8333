/** `npm run rehearse`: tries a room beforehand with made-up people, or replays a real deliberation. */
import { findCredentials } from './ask.ts'
import { Refused } from './browser.ts'
import { readOptions, usage } from './options.ts'
import { UnreadableElection } from './read-election.ts'
import { UnreadableDeliberation } from './read-polis.ts'
import { rehearse } from './rehearse.ts'
import { GaveUp } from './synced-document.ts'
import { tellReport } from './tell-report.ts'

/** 0: as it must be; 1: differences, or the rehearsal could not go on; 2: wrong options. */
async function main(args: readonly string[]): Promise<number> {
  const options = readOptions(args)
  if (!options.ok) return refuse([...options.error, '', usage])
  if (options.value === 'help') {
    console.log(usage)
    return 0
  }
  const credentials = options.value.url === null ? null : await findCredentials(process.env)
  if (options.value.url !== null && !credentials)
    return refuse(['--url needs an organiser: set REMBUK_EMAIL and REMBUK_PASSPHRASE.'])
  const report = await rehearse(options.value, credentials, (line) => console.log(line))
  for (const line of tellReport(report)) console.log(line)
  return report.differences.length === 0 ? 0 : 1
}

function refuse(lines: readonly string[]): number {
  for (const line of lines) console.error(line)
  return 2
}

/** Expected failures are told in one line; anything else keeps its trace. */
function whyNot(error: unknown): string {
  const isExpected = [Refused, GaveUp, UnreadableDeliberation, UnreadableElection].some(
    (kind) => error instanceof kind,
  )
  if (isExpected && error instanceof Error) return error.message
  if (error instanceof TypeError && error.message === 'fetch failed')
    return 'The server could not be reached. Please check the address and that it is running.'
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(whyNot(error))
  process.exitCode = 1
}
