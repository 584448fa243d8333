/** A ballot of opinions while it is being filled in: one card at a time. 1 agree, 0 pass, −1 disagree. */
export type Opinion = 1 | 0 | -1
export type Opinions = Readonly<Record<string, Opinion>>

export const answered = (votes: Opinions, options: readonly string[]): number =>
  options.filter((id) => votes[id] !== undefined).length

/** The next card without an answer, after `current` and then from the start; null when all are answered. */
export function nextUnanswered(
  votes: Opinions,
  options: readonly string[],
  current: string | null,
): string | null {
  const from = current === null ? 0 : options.indexOf(current) + 1
  const round = [...options.slice(from), ...options.slice(0, from)]
  return round.find((id) => votes[id] === undefined) ?? null
}

/**
 * The order in which a person meets the cards: the same each time for one person, another for the next, so
 * that the last cards of a long list are answered as often as the first.
 */
export function personalOrder(options: readonly string[], person: string): string[] {
  return [...options].sort((a, b) => mixed(a + person) - mixed(b + person) || (a < b ? -1 : 1))
}

/** FNV-1a with a final mix: spreads neighbouring ids; no secret depends on it. */
function mixed(text: string): number {
  let hash = 0x811c9dc5
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
