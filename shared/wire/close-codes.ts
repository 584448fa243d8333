/**
 * Why the server ends a connection. 44xx is permanent (a stock y-websocket client gives up for ever on
 * them), 45xx is transient (clients come back).
 */
export const closeCodes = {
  malformed_frame: 4400,
  not_signed_in: 4401,
  forbidden: 4403,
  unknown_document: 4404,
  removed: 4405,
  workshop_ended: 4410,
  too_old_client: 4426,
  too_many_connections: 4429,
  /** The document cannot be read from the storage; it is never opened blank. */
  cannot_open: 4510,
  not_saving: 4503,
  going_away: 4501,
  /** The board began anew: load it afresh, and put again what is unsaved. */
  new_epoch: 4502,
  too_slow: 4508,
  too_fast: 4529,
} as const
export type CloseReason = keyof typeof closeCodes

export const isPermanentClose = (code: number): boolean => code >= 4400 && code < 4500

/** The reason for a code, or null for a code that is not ours. */
export function closeReason(code: number): CloseReason | null {
  const found = Object.entries(closeCodes).find(([, value]) => value === code)
  return found ? (found[0] as CloseReason) : null
}
