import type { RankedBallot, RankedElection } from './ballots.ts'

/**
 * An election in short hand, for examples: `'2 a > b = c'` is two ballots with a first and b and c tied behind;
 * `'1'` alone is an abstention. Option ids hold no blank, `>` or `=`.
 */
export function readElection(candidates: string, ...ballots: readonly string[]): RankedElection {
  return { candidates: candidates.split(' '), ballots: ballots.map(readBallot) }
}

function readBallot(text: string): RankedBallot {
  const [, count = '', ranking = ''] = /^(\d+)\s*(.*)$/.exec(text) ?? []
  const groups = ranking === '' ? [] : ranking.split('>')
  return { count: Number(count), groups: groups.map((group) => group.split('=').map((id) => id.trim())) }
}
