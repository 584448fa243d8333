/** The environment, checked once at start; every mistake is told at once, in plain words. */
import { z } from 'zod'
import { fail, ok, type Result } from '../shared/result.ts'

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

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
  const { PORT, HOST, BASE_URL, DATA_DIR, LOG_LEVEL, TLDRAW_LICENSE_KEY } = parsed.data
  return ok({
    port: PORT,
    host: HOST,
    baseUrl: BASE_URL ?? null,
    dataFolder: DATA_DIR,
    logLevel: LOG_LEVEL,
    tldrawLicenseKey: TLDRAW_LICENSE_KEY,
  })
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  const plain = url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  return plain && (url.protocol === 'http:' || url.protocol === 'https:')
}
