/**
 * How far a commitment is: the owner's word, and beside it what another group found. Both go on after the step
 * is frozen, since a promise is kept long after it was given; what was promised stays as it was.
 */

import { missingEvidence } from '../../shared/decide/rules/commitments.ts'
import type { Assessment, Commitment, Report } from '../../shared/domain/commitment.ts'
import { undisclosedGroup } from '../../shared/domain/default-groups.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import { changeAs } from './change-as.ts'
import { commitmentOf, sayingOf } from './commitments.ts'
import { done, noteAction, workshopOf } from './in-workshop.ts'
import type { Venue } from './venue.ts'
import { tidyLine, tidyText } from './words.ts'

/** So many entries of each kind; the schema of a commitment holds no more. */
const mostEntries = 100

/** By the owner; a facilitator records what the owner said, with who heard it. */
export async function reportCommitment(
  venue: Venue,
  who: Subject,
  { commitment: id, about, evidence, witness }: CheckedRequest<'reportCommitment'> & { commitment: string },
): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    const before = commitmentOf(change, id)
    const saying = sayingOf(before, who, { at: change.now, witness })
    assertAccepted(before)
    const report: Report = { ...saying, id: newId(change.random), about, evidence: tidyText(evidence) }
    if (report.evidence === '') throw new AppError('evidence_missing')
    change.public.set('commitment', id, withReport(before, report))
    noteAction(change, who.person, 'commitment_reported', { commitment: id, entry: report.id })
  })
  return done
}

/**
 * By somebody of another group, who names what they saw unless there was nothing to see. A facilitator writes
 * down what people without a device found, with who said so.
 */
export async function assessCommitment(
  venue: Venue,
  who: Subject,
  finding: CheckedRequest<'assessCommitment'> & { commitment: string },
): Promise<typeof done> {
  const { commitment: id, completion } = finding
  await changeAs(venue, who, (change) => {
    const before = commitmentOf(change, id)
    const by = groupOf(who, finding)
    const isGroup = workshopOf(change).groups.some((group) => group.id === by.group)
    if (!isGroup || by.group === undisclosedGroup.id || by.group === before.owner.group)
      throw new AppError('assessment_not_independent')
    assertAccepted(before)
    const evidence = tidyText(finding.evidence)
    if (missingEvidence(completion, [evidence])) throw new AppError('evidence_missing')
    const entry: Assessment = { ...by, id: newId(change.random), completion, evidence, at: change.now }
    change.public.set('commitment', id, { ...before, assessments: grown(before.assessments, entry) })
    noteAction(change, who.person, 'commitment_assessed', { commitment: id, entry: entry.id })
  })
  return done
}

/** In whose name it stands: the own group's, or the one that a facilitator heard. */
function groupOf(
  who: Subject,
  { group, witness }: { group?: string | undefined; witness?: string | undefined },
): Pick<Assessment, 'group' | 'note'> {
  if (group === undefined) return { group: who.group, note: '' }
  const note = tidyLine(witness ?? '')
  if (who.role !== 'facilitator' || note === '') throw new AppError('assessment_not_independent')
  return { group, note }
}

function withReport(commitment: Commitment, report: Report): Commitment {
  const log = grown(commitment.log, report)
  const { about } = report
  if (about.on === 'commitment') return { ...commitment, log }
  const { milestones } = commitment.plan
  if (!milestones.some(({ id }) => id === about.milestone)) throw new AppError('milestone_unknown')
  const told = milestones.map((one) => (one.id === about.milestone ? { ...one, status: about.status } : one))
  return { ...commitment, log, plan: { ...commitment.plan, milestones: told } }
}

function grown<T>(entries: readonly T[], entry: T): T[] {
  if (entries.length >= mostEntries) throw new AppError('commitment_log_full', { max: mostEntries })
  return [...entries, entry]
}

function assertAccepted({ status }: Commitment): void {
  if (status !== 'accepted') throw new AppError('commitment_not_accepted')
}
