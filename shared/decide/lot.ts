import { sha256Hex } from './hash.ts'

/** What is shown when voting opens, so that nobody can choose the seed afterwards. */
export const commitmentOf = (seed: string): string => sha256Hex(seed)

/** The order that settles ties: ascending by the hex SHA-256 of `<seed>:<optionId>`. Fixed before voting opens. */
export function lotOrder(seed: string, optionIds: readonly string[]): string[] {
  const drawn = optionIds.map((id) => ({ id, hash: sha256Hex(`${seed}:${id}`) }))
  return drawn.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ id }) => id)
}
