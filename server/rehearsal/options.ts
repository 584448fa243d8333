import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Language, languages } from '../../shared/domain/language.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { findTemplate, templates } from '../../shared/templates/index.ts'
import { limits } from '../../shared/wire/limits.ts'

export type RehearsalOptions = {
  people: number
  /** How long the play lasts. */
  minutes: number
  template: string
  language: Language
  /** Folder of a deliberation to replay instead of playing a template. */
  polis: string | null
  /** A .pb file: a published budget vote to replay. */
  pb: string | null
  /** Address of a running server; null starts one. */
  url: string | null
}

export const usage = `Usage: npm run rehearse -- [options]

  --people N        made-up people (default 30)
  --minutes M       how long they play, may be a fraction (default 1)
  --template ID     ${templates.map(({ id }) => id).join(' or ')} (default ${templates[0]?.id})
  --language L      id or en (default id)
  --polis DIR       replay a deliberation: comments.csv, votes.csv, perhaps expected.json
  --pb FILE         replay a published budget vote, perhaps with FILE.expected.json beside it
  --url URL         use a running server; e-mail and passphrase of an organiser come from
                    REMBUK_EMAIL and REMBUK_PASSPHRASE, or are asked for
  --help            this text

Without --url a server of its own runs in a temporary folder that is removed at the end.`

const settings = {
  people: { type: 'string' },
  minutes: { type: 'string' },
  template: { type: 'string' },
  language: { type: 'string' },
  polis: { type: 'string' },
  pb: { type: 'string' },
  url: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** Every mistake at once, in plain words; `help` asks for the usage. */
export function readOptions(args: readonly string[]): Result<RehearsalOptions | 'help', string[]> {
  const values = readArgs(args)
  if (typeof values === 'string') return fail([values])
  if (values.help) return ok('help')
  const people = Number(values.people ?? 30)
  const minutes = Number(values.minutes ?? 1)
  const template = values.template ?? templates[0]?.id ?? ''
  const language = values.language ?? 'id'
  const problems = [
    Number.isInteger(people) && people >= 2 && people <= limits.peoplePerBoard
      ? null
      : `--people must be a whole number from 2 to ${limits.peoplePerBoard}.`,
    minutes > 0 && minutes <= 240 ? null : '--minutes must be a number above 0, at most 240.',
    findTemplate(template)
      ? null
      : `--template ${template} is not known: ${templates.map(({ id }) => id).join(', ')}.`,
    isLanguage(language) ? null : '--language must be id or en.',
    values.polis === undefined ? null : folderProblem(values.polis),
    values.pb === undefined || existsSync(values.pb) ? null : `--pb ${values.pb} does not exist.`,
    values.pb !== undefined && values.polis !== undefined ? 'Either --polis or --pb, not both.' : null,
    values.url === undefined ? null : addressProblem(values.url),
  ].filter((problem) => problem !== null)
  if (problems.length > 0 || !isLanguage(language)) return fail(problems)
  return ok({
    people,
    minutes,
    template,
    language,
    polis: values.polis ?? null,
    pb: values.pb ?? null,
    url: values.url === undefined ? null : new URL(values.url).origin,
  })
}

function readArgs(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: settings, allowPositionals: false }).values
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ')[0]}.` : 'The options could not be read.'
  }
}

const isLanguage = (text: string): text is Language => languages.some((language) => language === text)

function folderProblem(folder: string): string | null {
  const missing = ['comments.csv', 'votes.csv'].filter((name) => !existsSync(join(folder, name)))
  return missing.length > 0 ? `--polis ${folder} has no ${missing.join(' and no ')}.` : null
}

function addressProblem(url: string): string | null {
  const isWeb = URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol)
  return isWeb ? null : `--url ${url} is not an address such as http://localhost:3000.`
}
