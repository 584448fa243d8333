/** What can be read off a commitment, without the schema library, so that phones may ask it too. */
import { type CommitmentText, type MissingPart, missingBeforeAgreed } from '../decide/rules/commitments.ts'
import type { Assessment, Commitment, CommitmentPlan, Report } from './commitment.ts'
import { type CommitmentState, commitmentValues } from './commitment-terms.ts'
import { governmentGroups } from './default-groups.ts'

export const emptyPlan: CommitmentPlan = {
  problem: '',
  action: '',
  deliverable: '',
  measure: '',
  rule: '',
  role: '',
  partners: [],
  hasNoOtherPartner: false,
  values: { transparency: null, participation: null, accountability: null },
  milestones: [],
  isPublic: true,
}

type Later = 'plan' | 'log' | 'assessments' | 'carried'

/** A board may keep commitments from before these fields were there. */
export function wholeCommitment(
  kept: Omit<Commitment, Later> & Partial<Pick<Commitment, Later>>,
): Commitment {
  return { plan: emptyPlan, log: [], assessments: [], carried: null, ...kept }
}

/** The owner's last word: the answer, or what was reported since. */
export function stateOf({ status, log }: Pick<Commitment, 'status' | 'log'>): CommitmentState {
  if (status !== 'accepted') return status
  return lastReport(log)?.state ?? 'accepted'
}

/** Is there still something to be done? These go into the next workshop of a series. */
export function isStillOpen(commitment: Pick<Commitment, 'status' | 'log'>): boolean {
  const state = stateOf(commitment)
  return state !== 'declined' && state !== 'done' && state !== 'stopped'
}

/** `today`: an ISO date. The last day still counts. */
export const isOverdue = (commitment: Pick<Commitment, 'status' | 'log' | 'due'>, today: string): boolean =>
  isStillOpen(commitment) && commitment.due < today

/** The last finding of each group, newest first. */
export function latestAssessments(assessments: readonly Assessment[]): Assessment[] {
  const last = new Map<string, Assessment>()
  for (const one of assessments) last.set(one.group, one)
  return [...last.values()].sort((a, b) => b.at - a.at)
}

/** What is missing before it may be called agreed, in the order of the form. */
export const missingParts = (commitment: Commitment): MissingPart[] => missingBeforeAgreed(asText(commitment))

/** The form of a commitment as the rule of action plans reads it. */
function asText({ title, owner, plan, acceptance }: Commitment): CommitmentText {
  // Whoever accepted in an earlier workshop has no seat here; that it was the owner is on record.
  const confirmedBy = acceptance?.how === 'owner' ? (owner.person ?? 'owner') : null
  return {
    title,
    problem: plan.problem,
    milestones: plan.milestones,
    leads: [
      {
        institution: owner.organisation,
        person: owner.name,
        personId: owner.person ?? confirmedBy,
        role: plan.role,
        confirmedBy,
      },
    ],
    supporters: plan.partners.map((name) => ({ name, isGovernment: governmentGroups.has(name) })),
    hasNoOtherSupporter: plan.hasNoOtherPartner,
    values: commitmentValues.map((value) => ({
      value,
      isServed: plan.values[value] !== null,
      how: plan.values[value] ?? '',
    })),
    results: [{ statement: plan.deliverable, target: plan.measure, observable: '' }],
  }
}

function lastReport(log: readonly Report[]): Extract<Report['about'], { on: 'commitment' }> | null {
  for (const { about } of [...log].reverse()) if (about.on === 'commitment') return about
  return null
}
