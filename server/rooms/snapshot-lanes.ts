/** The lanes of a kept state of the board, as bytes. */
export type BoardLane = [key: string, value: unknown]

export const encodeLanes = (lanes: readonly BoardLane[]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(lanes))

export const decodeLanes = (bytes: Uint8Array): BoardLane[] => JSON.parse(new TextDecoder().decode(bytes))
