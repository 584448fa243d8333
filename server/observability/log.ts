/** One JSON line per event. No names, tokens, ballots or query strings: callers pass ids and numbers only. */
import { type Logger, pino } from 'pino'
import type { Config } from '../config.ts'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

export function openLog(level: Config['logLevel']): Logger {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // A second wall: should a careless line carry one of these, it is blanked.
    redact: { paths: secretFields.flatMap((field) => [field, `*.${field}`]), censor: '—' },
  })
}

const secretFields = ['name', 'email', 'token', 'code', 'cookie', 'passphrase', 'choice', 'text', 'url']
