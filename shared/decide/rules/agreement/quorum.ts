/**
 * Quorum presets. They are conveniences, not legal advice. Sources: Permendesa 2/2015 §§45–56, replaced by
 * Permendesa PDTT 16/2019, and Perda Trenggalek §§107–108 (`musdes`); UU 17/2014 §231 (`dpr-like`).
 */
import { type Ratio, ratio } from '../../fraction.ts'

export type Quorum = {
  /** Of the people on the roll. */
  share: Ratio
  /** More than the share is needed, not just as much. */
  isMoreThan: boolean
}

export type QuorumPreset = {
  quorum: Quorum
  /** Every group on the roll must have somebody present, not only those required by name. */
  everyGroup: boolean
  /** What is allowed where the quorum is not met; null prescribes nothing. */
  postponement: { atMost: number; hours: number; afterwards: 'those_present' | 'end' } | null
  /** `if_declared`: a vote only where the activity allowed it beforehand. */
  fallback: 'if_declared' | 'majority'
}

export type QuorumPresetId = 'workshop' | 'musdes' | 'dpr-like'

export const quorumPresets: Readonly<Record<QuorumPresetId, QuorumPreset>> = {
  workshop: {
    quorum: { share: ratio(1, 2), isMoreThan: false },
    everyGroup: false,
    postponement: null,
    fallback: 'if_declared',
  },
  musdes: {
    quorum: { share: ratio(2, 3), isMoreThan: false },
    everyGroup: false,
    postponement: { atMost: 1, hours: 72, afterwards: 'those_present' },
    fallback: 'if_declared',
  },
  'dpr-like': {
    quorum: { share: ratio(1, 2), isMoreThan: true },
    everyGroup: true,
    postponement: { atMost: 2, hours: 24, afterwards: 'end' },
    fallback: 'majority',
  },
}

/** How many people of a roll are needed: ⌈q·n⌉, or the next whole number above q·n. */
export function quorumOf({ share, isMoreThan }: Quorum, rollSize: number): number {
  const product = share.n * BigInt(rollSize)
  const floor = product / share.d
  const isWhole = product % share.d === 0n
  return Number(isWhole && !isMoreThan ? floor : floor + 1n)
}

/** The quorum of a meeting that was postponed so often: under some presets those present then suffice. */
export function quorumAfter(preset: QuorumPresetId, postponements: number): Quorum {
  const { quorum, postponement } = quorumPresets[preset]
  const isWaived = postponement?.afterwards === 'those_present' && postponements >= postponement.atMost
  return isWaived ? { share: ratio(0), isMoreThan: false } : quorum
}

/** What follows where the quorum is not met; `end` means that the matter cannot be decided in this way. */
export function afterNoQuorum(preset: QuorumPresetId, postponements: number): 'postpone' | 'end' {
  const { postponement } = quorumPresets[preset]
  return postponement === null || postponements < postponement.atMost ? 'postpone' : 'end'
}

/** Groups that must have somebody present: those required by name and, under some presets, all on the roll. */
export function requiredGroupsOf(
  preset: QuorumPresetId,
  roll: ReadonlyMap<string, string>,
  named: readonly string[],
): string[] {
  const ofRoll = quorumPresets[preset].everyGroup ? [...new Set(roll.values())].sort() : []
  return [...new Set([...named, ...ofRoll])]
}
