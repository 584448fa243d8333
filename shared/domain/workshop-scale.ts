/**
 * For whom a workshop is: one organisation, one community, a network of organisations. A preset over settings that
 * exist anyway, chosen at the start; each of them can be changed later. Without the schema library.
 */
import type { Openness } from './openness.ts'

export const scales = ['team', 'community', 'network'] as const
export type WorkshopScale = (typeof scales)[number]

type Preset = {
  openness: Openness
  /** What cards of everybody carry beside their words. It never shows more than the template does. */
  names: 'named' | 'group_only'
  /** Several organisations, each with a facilitator of its own; meant to be one of a series. */
  isNetwork: boolean
}

/** The registry: a scale more is one entry here, and its words in both languages. */
export const scalePresets: Record<WorkshopScale, Preset> = {
  team: { openness: 'registered', names: 'named', isNetwork: false },
  community: { openness: 'open_link', names: 'group_only', isNetwork: false },
  network: { openness: 'registered', names: 'named', isNetwork: true },
}

type Kept = {
  names: 'named' | 'group_only' | 'anonymous'
  who: { groups: string[] | null }
  settings: { kind: string }
}

/**
 * A step as the preset asks for it: everybody's cards carry no more than it allows. Cards of few groups (officials who
 * answer) keep their names, since somebody has to stand for an answer, and so do commitments and pairs.
 */
export function inScale<S extends Kept>(step: S, scale: WorkshopScale | null): S {
  const isEverybodys = step.settings.kind === 'collect' && step.who.groups === null
  if (!scale || !isEverybodys || step.names !== 'named') return step
  return { ...step, names: scalePresets[scale].names }
}
