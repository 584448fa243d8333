import { canonicalJson } from '../../shared/decide/canonical-json.ts'
import { sha256Hex } from '../../shared/decide/hash.ts'
import { type BallotsFile, ballotsFileSchema } from '../../shared/tally/ballots-file.ts'
import { recount } from '../../shared/tally/index.ts'
import { BadInput } from './bad-input.ts'
import { firstDifference } from './first-difference.ts'
import { lineOf, readJson } from './json-text.ts'
import { readText } from './read-text.ts'
import type { ExitCode, Output } from './run-count.ts'

const usage = `Usage: npm run recount -- FILE…

  FILE     ballots of a result as Rembuk exports them (…-ballots.json)
  --help   this text

Exit codes: 0 every result is the published one byte for byte, 1 one differs, 2 something could not be read.
Format: docs/ballots-format.md`

/** Counts each file again, without network. Whatever is in the files, it says so and returns. */
export function runRecount(args: readonly string[], output: Output): ExitCode {
  const isHelp = args.includes('--help')
  const option = args.find((argument) => argument.startsWith('-') && argument !== '--help')
  if (isHelp) {
    output.say(usage)
    return 0
  }
  if (option !== undefined || args.length === 0) {
    output.complain(
      `${option === undefined ? 'Say what to recount.' : `There is no option ${option}.`}\n\n${usage}`,
    )
    return 2
  }
  const codes = args.map((path) => recountFile(path, output))
  return codes.includes(2) ? 2 : codes.includes(1) ? 1 : 0
}

function recountFile(path: string, output: Output): ExitCode {
  try {
    const file = readFile(path)
    const recounted = recount(file)
    const difference = firstDifference(file.record, recounted.record)
    output.say(`${path}: ${difference ?? tellAgreement(file, recounted)}`)
    return difference === null ? 0 : 1
  } catch (error) {
    output.complain(tellTrouble(path, error))
    return 2
  }
}

function readFile(path: string): BallotsFile {
  const text = readText(path)
  const read = ballotsFileSchema.safeParse(readJson(text))
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw new BadInput(
    `${issue?.path.join('.') || 'the file'}: ${issue?.message ?? 'not understood'}`,
    lineOf(text, issue?.path ?? []),
  )
}

function tellAgreement(
  { ballots, record }: BallotsFile,
  { countsGroups, hasWithdrawnWords }: ReturnType<typeof recount>,
): string {
  const fingerprint = sha256Hex(canonicalJson(record))
  return [
    `${ballots.length} ballots recounted, the published result is confirmed byte for byte (${fingerprint}).`,
    countsGroups
      ? ''
      : ' Too few people stand behind some numbers by group for ballots to carry groups: those were taken as published.',
    hasWithdrawnWords
      ? ' Words were withdrawn after the vote: the fingerprint of the configuration was taken as published.'
      : '',
  ].join('')
}

function tellTrouble(path: string, error: unknown): string {
  if (error instanceof BadInput)
    return `${path}${error.line === null ? '' : `, line ${error.line}`}: ${error.message}`
  const reason = error instanceof Error ? error.message : String(error)
  return `${path}: it could not be recounted: ${reason}`
}
