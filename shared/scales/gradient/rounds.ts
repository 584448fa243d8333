/** Rounds of a deliberation are runs of its step: which follows, and what is still asked in it. */
import type { Tally } from '../../domain/tally.ts'
import type { DetailOf, ScaleOf } from '../schemas.ts'

export type Round = ScaleOf<'gradient'>['at']
type Told = DetailOf<'agreement'>['options'][number]

export type NextRound = { at: Round; asked: string[] }

const first: Round = { round: 1, postponements: 0, vote: 0 }
/** What has come to an end is not asked again while other texts are still discussed. */
const ends: readonly Told['next'][] = ['adopted', 'rejected', 'deferred']

/**
 * The round that opens after the published runs of the step, oldest first. Where everything had come to an
 * end, or nothing is left of what was open, a new deliberation begins with all `sources`.
 */
export function nextRound(sources: readonly string[], earlier: readonly Tally[]): NextRound {
  let at = first
  let told: readonly Told[] = []
  const settled = new Set<string>()
  for (const tally of earlier) {
    if (tally.scale.type !== 'gradient') continue
    told = tally.detail?.kind === 'agreement' ? tally.detail.options : []
    for (const { id, next } of told) if (ends.includes(next)) settled.add(id)
    const isOver = told.length > 0 && told.every(({ id }) => settled.has(id))
    at = isOver ? first : following(tally.scale.at, told)
    if (isOver) settled.clear()
  }
  const voted = told.filter(({ next }) => next === 'vote').map(({ id }) => id)
  const asked = sources.filter((id) => (at.vote > 0 ? voted.includes(id) : !settled.has(id)))
  return asked.length > 0 ? { at, asked } : { at: first, asked: [...sources] }
}

function following(at: Round, told: readonly Told[]): Round {
  const has = (next: Told['next']) => told.some((option) => option.next === next)
  if (has('vote')) return { ...at, vote: told.some(({ outcome }) => outcome === 'repeat') ? 2 : 1 }
  if (has('amend')) return { round: at.round + 1, postponements: 0, vote: 0 }
  return has('postponed') ? { ...at, postponements: at.postponements + 1 } : at
}
