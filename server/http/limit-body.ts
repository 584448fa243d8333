/**
 * How much of a request is read, and of how many at a time. Asked once it is known who sends it and that they may: of
 * what strangers send, nothing is kept in memory, however large they say it is.
 */
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { AppError } from '../../shared/errors.ts'
import type { EndpointName } from '../../shared/wire/endpoints.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { AppEnvironment } from './environment.ts'

export type LimitBody = (name: EndpointName) => MiddlewareHandler<AppEnvironment>

/** Endpoints that take files, and how large their requests may be; all others take what people type. */
const fileBytes: Partial<Record<EndpointName, number>> = {
  importBudget: limits.maxImportBytes,
  /** Base64, and the id around it. */
  addPhoto: Math.ceil(limits.maxPhotoBytes / 3) * 4 + 1_024,
  /** A text within JSON is longer than the text itself: each quote has a sign of its own. */
  importWorkshop: Math.ceil(limits.maxWorkshopBytes * 1.5),
}

/** Kept requests come again by themselves. */
const retrySeconds = 5

/** Files count from when their sender is known until they are answered. */
export function openBodyLimits(): LimitBody {
  const countOf = new Map<string, number>()
  let bytes = 0
  return (name) => {
    const most = fileBytes[name]
    const limit = atMost(most ?? limits.maxCommandBytes)
    if (most === undefined) return limit
    return async (c, next) => {
      const sender = c.get('sender').session ?? ''
      const count = countOf.get(sender) ?? 0
      const size = Math.min(declaredBytes(c.req.raw.headers) ?? most, most)
      if (count >= limits.filesPerBrowser || bytes + size > limits.fileBytesAtOnce)
        throw new AppError('too_many_requests', { seconds: retrySeconds })
      countOf.set(sender, count + 1)
      bytes += size
      try {
        return await limit(c, next)
      } finally {
        bytes -= size
        const left = (countOf.get(sender) ?? 1) - 1
        if (left > 0) countOf.set(sender, left)
        else countOf.delete(sender)
      }
    }
  }
}

/** Null where a request does not say beforehand how long it is. */
function declaredBytes(headers: Headers): number | null {
  const length = Number(headers.get('content-length') ?? Number.NaN)
  return headers.has('transfer-encoding') || !Number.isFinite(length) ? null : length
}

const atMost = (maxBytes: number) =>
  bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new AppError('too_large', { maxBytes })
    },
  })
