import type { ErrorCode, ErrorParams } from '../../shared/errors.ts'

/** `offline`: the request got no answer. */
export type ApiErrorCode = ErrorCode | 'offline'

/** Why a command did not happen. `message` is in the person's language; empty where the server said nothing. */
export class ApiError extends Error {
  readonly code: ApiErrorCode
  readonly params: ErrorParams

  constructor(code: ApiErrorCode, params: ErrorParams = {}, message = '') {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.params = params
  }
}

/** The same command may succeed later without a change: keep it and try again. */
const passing: readonly ApiErrorCode[] = ['offline', 'not_saving', 'too_many_requests', 'internal']

export const passesByItself = (error: unknown): boolean =>
  error instanceof ApiError && passing.includes(error.code)
