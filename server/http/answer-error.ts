/** The one translator of failures to HTTP. What is not an `AppError` leaves as `internal`, without details. */
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import type { EndpointName } from '../../shared/wire/endpoints.ts'
import type { Log } from '../observability/log.ts'
import { type Localise, languageOf, wordsOf } from './localise.ts'
import { statusOf } from './status-of.ts'

export function answerError(localise: Localise, log: Log) {
  return (thrown: unknown, c: Context): Response => {
    const error = asAppError(thrown)
    if (error.code === 'internal') log.error({ err: thrown, method: c.req.method }, 'failed')
    const { code, params } = error
    const message = wordsOf(localise, languageOf(c.req.header('accept-language')), error)
    if (code === 'too_many_requests') c.header('retry-after', String(params.seconds ?? 60))
    return c.json({ error: { code, params, message } }, statusOf[code])
  }
}

function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  // A body that is no JSON at all is refused by the framework.
  if (thrown instanceof HTTPException && thrown.status === 400)
    return new AppError('invalid_input', { field: 'body', problem: 'not_json' })
  return new AppError('internal')
}

/** The first thing that is wrong with a request, as a person understands it. */
export function inputError(name: EndpointName, issues: readonly z.core.$ZodIssue[]): AppError {
  const issue = issues[0]
  const path = issue?.path.map(String) ?? []
  const special = ownWords(name, path)
  if (special) return special
  return new AppError('invalid_input', { field: path.at(-1) ?? 'body', problem: problemOf(issue) })
}

/** Failures of a schema that have a sentence of their own. */
function ownWords(name: EndpointName, path: readonly string[]): AppError | null {
  if (name !== 'addCommitment' && name !== 'editCommitment') return null
  if (path[0] === 'owner') return new AppError('commitment_owner_missing')
  return path[0] === 'due' ? new AppError('commitment_date_invalid') : null
}

function problemOf(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'too_big':
      return 'too_long'
    case 'too_small':
      return issue.origin === 'string' && issue.minimum === 1 ? 'missing' : 'too_short'
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'invalid'
    default:
      return 'invalid'
  }
}
