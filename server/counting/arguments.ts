import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '../../shared/result.ts'

export type CountRequest = {
  paths: string[]
  isCheck: boolean
  /** Only this rule; null counts by every rule that suits the file. */
  rule: string | null
}

export const usage = `Usage: npm run count -- FILE… [--check] [--rule NAME]

  FILE          .pb (Pabulib), .soc .soi .toc .toi (PrefLib), *.votes.csv, matching *.json,
                assign*.txt, a set of vectors (*.json), or a folder with such files
  --check       compare with the expected file beside each file (or the expected values inside it)
  --rule NAME   count by this rule alone, for example mes_cost, irv or seeker_optimal
  --help        this text

Exit codes: 0 all counted and equal, 1 a figure differs, 2 something could not be read.
Formats and keys: docs/count-format.md`

const settings = {
  check: { type: 'boolean' },
  rule: { type: 'string' },
  help: { type: 'boolean' },
} as const

export function readArguments(args: readonly string[]): Result<CountRequest | 'help', string> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: settings, allowPositionals: true })
    if (values.help) return ok('help')
    if (positionals.length === 0) return fail('Say what to count: npm run count -- FILE…')
    return ok({ paths: positionals, isCheck: values.check ?? false, rule: values.rule ?? null })
  } catch (error) {
    return fail(
      error instanceof Error ? `${error.message.split('. ')[0]}.` : 'The options could not be read.',
    )
  }
}
