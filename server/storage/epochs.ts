/**
 * Epochs of a board's documents. The server writes each epoch under another client id, so that what somebody
 * still holds of an earlier one never passes for its own: their histories share no number.
 */

/** Client ids of the server: the lowest, so that a client's concurrent put of a lane wins over an undo. */
export const serverClients = 250

/** 0 is the epoch of a board that never began anew. */
export const serverClientOf = (epoch: number): number => (epoch % serverClients) + 1

export const isServerClient = (client: number): boolean => client <= serverClients

/** Later than any before, also than those of a database that was put back; `now` in ms. */
export function nextEpoch(epoch: number, now: number): number {
  const next = Math.max(epoch + 1, Math.floor(now))
  return serverClientOf(next) === serverClientOf(epoch) ? next + 1 : next
}
