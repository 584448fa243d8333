/**
 * The one file that knows which SQLite is used. `@photostructure/sqlite` has the API of `node:sqlite`, and
 * ships its binaries, so that Node 20 needs no compiler; where Node 20 is no longer supported, this line
 * becomes `node:sqlite`.
 */
import { DatabaseSync } from '@photostructure/sqlite'

export type Engine = InstanceType<typeof DatabaseSync>
export type Statement = ReturnType<Engine['prepare']>
export type SqlValue = null | number | string | Uint8Array

/** How long one call may block its thread for a lock; longer waits are asynchronous retries. */
const blockMs = 20

export const openEngine = (path: string): Engine => new DatabaseSync(path, { timeout: blockMs })

/** Sees what is committed when it asks, and can change nothing. */
export const openReadOnly = (path: string): Engine =>
  new DatabaseSync(path, { timeout: blockMs, readOnly: true })

/** Primary result codes of SQLite that we tell apart. */
const resultCodes = { error: 1, busy: 5, locked: 6, corrupt: 11, notADatabase: 26 } as const

export const isBusy = (error: unknown): boolean => isOneOf(error, resultCodes.busy, resultCodes.locked)
export const isDamage = (error: unknown): boolean =>
  isOneOf(error, resultCodes.corrupt, resultCodes.notADatabase)
/** A sentence that the database does not understand: while it is opened, its tables are not what ours are. */
export const isMisfit = (error: unknown): boolean => isOneOf(error, resultCodes.error)

/** Not the fault of one write: busy, locked, read-only, input/output, corrupt, full, cannot open. */
export const isStorageFailure = (error: unknown): boolean => isOneOf(error, 5, 6, 8, 10, 11, 13, 14)

function isOneOf(error: unknown, ...codes: number[]): boolean {
  const code = (error as { sqliteCode?: unknown; errcode?: unknown }) ?? {}
  const number = code.sqliteCode ?? code.errcode
  // Extended codes carry the primary one in their low byte.
  return typeof number === 'number' && codes.includes(number & 0xff)
}
