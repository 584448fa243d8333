/** The environment, checked once at start; every mistake is told at once, in plain words. */
import { z } from 'zod'
import { fail, ok, type Result } from '../shared/result.ts'
import { limits } from '../shared/wire/limits.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

/** Beyond this one process cannot keep the promise of saving within 100 ms. */
const mostPeople = 5_000
const peopleProblem = `PEOPLE_PER_BOARD must be a whole number from 1 to ${mostPeople}.`

const schema = z.object({
  PORT: z.coerce
    .number('PORT must be a number, for example 3000.')
    .int('PORT must be a whole number.')
    .min(0, 'PORT must lie between 0 and 65535 (0 takes any free port).')
    .max(65_535, 'PORT must lie between 0 and 65535 (0 takes any free port).')
    .default(3_000),
  HOST: z.string().regex(/^\S+$/, 'HOST must be an address or host name without spaces.').default('0.0.0.0'),
  BASE_URL: z
    .string()
    .refine(
      isOrigin,
      'BASE_URL must be a whole address without a path, for example https://rembuk.example.org.',
    )
    .transform((url) => new URL(url).origin)
    .optional(),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z.enum(logLevels, `LOG_LEVEL must be one of ${logLevels.join(', ')}.`).default('info'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,200}$/, 'METRICS_TOKEN must have 16 to 200 characters without spaces.')
    .optional(),
  PEOPLE_PER_BOARD: z.coerce
    .number(peopleProblem)
    .int(peopleProblem)
    .min(1, peopleProblem)
    .max(mostPeople, peopleProblem)
    .default(limits.peoplePerBoard),
  TLDRAW_LICENSE_KEY: z
    .string()
    .max(2_000, 'TLDRAW_LICENSE_KEY is longer than any key; please check it.')
    .default(''),
})

export type Config = {
  /** 0 takes any free port. */
  port: number
  host: string
  /** Origin under which people reach this server; null: derived from the address it listens on. */
  baseUrl: string | null
  dataFolder: string
  logLevel: (typeof logLevels)[number]
  /** With it the measures may be read from elsewhere; null: from this machine alone. */
  metricsToken: string | null
  /** More are told that the board is full. */
  peoplePerBoard: number
  /** Empty where the operator has none. */
  tldrawLicenseKey: string
}

/** Reads the settings; an empty variable counts as not set. The error lists every mistake, one per line. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, string[]> {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '')
  const parsed = schema.safeParse(Object.fromEntries(set))
  if (!parsed.success) return fail(parsed.error.issues.map((issue) => issue.message))
  const { PORT, HOST, BASE_URL, DATA_DIR, LOG_LEVEL, METRICS_TOKEN, PEOPLE_PER_BOARD, TLDRAW_LICENSE_KEY } =
    parsed.data
  return ok({
    port: PORT,
    host: HOST,
    baseUrl: BASE_URL ?? null,
    dataFolder: DATA_DIR,
    logLevel: LOG_LEVEL,
    metricsToken: METRICS_TOKEN ?? null,
    peoplePerBoard: PEOPLE_PER_BOARD,
    tldrawLicenseKey: TLDRAW_LICENSE_KEY,
  })
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  const plain = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return plain && (url.protocol === 'http:' || url.protocol === 'https:')
}
