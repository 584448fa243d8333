/**
 * The eight principles of collaborative governance (after Seigler 2011) as a checklist of evidence: for each, what in
 * this workshop shows it. A count and its items, never a score; nothing found is said as such.
 */
import { replyIn } from '../cards/of-step.ts'
import type { Commitment } from '../domain/commitment.ts'
import { governmentGroups } from '../domain/default-groups.ts'
import type { Tally } from '../domain/tally.ts'
import type { Summary } from './summary.ts'

export const principles = [
  'coproduction',
  'assets',
  'empowerment',
  'deliberation',
  'partnership',
  'strategy',
  'institutions',
  'accountability',
] as const
export type Principle = (typeof principles)[number]

/** `step`: where the summary tells of it. */
export type Evidence = { id: string; label: string; step: string | null }

/** Only what everybody may see: the items of a summary. */
export function evidenceOf(summary: Summary): { principle: Principle; items: Evidence[] }[] {
  return principles.map((principle) => ({ principle, items: find[principle](summary) }))
}

const find: Record<Principle, (summary: Summary) => Evidence[]> = {
  /** Part of the work lies with somebody outside government. */
  coproduction: ({ commitments }) =>
    commitments
      .filter(
        ({ owner, plan }) =>
          !governmentGroups.has(owner.group) || plan.partners.some((group) => !governmentGroups.has(group)),
      )
      .map(ofCommitment),
  /** What people bring: pledges, and offers that met a need. */
  assets: (summary) => [
    ...summary.tallies.filter(hasPledges).map((tally) => ofTally(summary, tally)),
    ...summary.pairings.flatMap(({ step, pairs }) =>
      pairs.map(({ offer }) => ({ id: offer, label: textOf(summary, offer), step })),
    ),
  ],
  /** Professionals and academics answer, advise or go along. */
  empowerment: ({ cards }) =>
    cards
      .filter(({ group, from }) => group !== null && experts.has(group) && replyIn(from) !== null)
      .map(({ id, text, step }) => ({ id, label: text, step })),
  /** Results that came with reasons or in rounds of deliberation. */
  deliberation: (summary) =>
    summary.tallies
      .filter(
        ({ scale, options }) =>
          scale.type === 'gradient' || options.some(({ reasons }) => reasons.length > 0),
      )
      .map((tally) => ofTally(summary, tally)),
  /** What goes on beyond this day: carried over, or with partners. */
  partnership: ({ commitments }) =>
    commitments.filter(({ carried, plan }) => carried !== null || plan.partners.length > 0).map(ofCommitment),
  /** A problem that is named, and something to measure it by. */
  strategy: ({ commitments }) =>
    commitments.filter(({ plan }) => plan.problem !== '' && plan.measure !== '').map(ofCommitment),
  /** A rule or regulation that is touched. */
  institutions: ({ commitments }) => commitments.filter(({ plan }) => plan.rule !== '').map(ofCommitment),
  /** Somebody of an organisation has accepted it, with a date. */
  accountability: ({ commitments }) =>
    commitments.filter(({ status }) => status === 'accepted').map(ofCommitment),
}

const experts: ReadonlySet<string> = new Set(['professionals', 'academics'])

const ofCommitment = ({ id, title, step }: Commitment): Evidence => ({ id, label: title, step })

const ofTally = ({ steps }: Summary, { step, run }: Tally): Evidence => ({
  id: `${step}.${run}`,
  label: steps.find(({ id }) => id === step)?.title ?? '',
  step,
})

const hasPledges = ({ scale, options }: Tally): boolean =>
  scale.type === 'pledge' && options.some(({ figures }) => (figures.pledgers ?? 0) > 0 || hasInKind(figures))

const hasInKind = ({ hours = 0, things = 0 }: Tally['options'][number]['figures']): boolean =>
  hours + things > 0

const textOf = ({ cards }: Summary, card: string): string => cards.find(({ id }) => id === card)?.text ?? ''
