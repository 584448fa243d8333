/**
 * Commitments of an action plan, `commit/1`: what is still missing before one may be called agreed, and
 * which completion its milestones suggest (codes of the Open Government Partnership's glossary).
 */

export type MilestoneStatus = 'not_started' | 'limited' | 'substantial' | 'complete'

/** A human assessment may also find that there is nothing to go by. */
export type Completion = MilestoneStatus | 'no_evidence'

export type CommitmentLead = {
  institution: string
  /** The named person, and her id in the workshop; null for somebody who is not here and so cannot confirm. */
  person: string
  personId: string | null
  role: string
  /** The id of who confirmed it in the tool: only the person herself can; null while nobody has. */
  confirmedBy: string | null
}

export type CommitmentText = {
  title: string
  problem: string
  milestones: readonly { title: string; due: string | null }[]
  leads: readonly CommitmentLead[]
  supporters: readonly { name: string; isGovernment: boolean }[]
  /** Somebody said expressly that there is no supporter outside government. */
  hasNoOtherSupporter: boolean
  /** Values served, each with a sentence that says how. */
  values: readonly { value: string; isServed: boolean; how: string }[]
  /** What can be verified: a number to reach, or something to see. */
  results: readonly { statement: string; target: string; observable: string }[]
}

export type MissingPart =
  | 'title'
  | 'problem'
  | 'milestone'
  | 'milestone_date'
  | 'lead'
  | 'single_lead'
  | 'lead_institution'
  | 'lead_person'
  | 'lead_role'
  | 'lead_confirmation'
  | 'supporter'
  | 'value'
  | 'value_sentence'
  | 'result'
  | 'verifiable_result'

/** What is missing before `agreed`, in the order of the form; empty when it may be agreed. */
export function missingBeforeAgreed(commitment: CommitmentText): MissingPart[] {
  const { title, problem, supporters, hasNoOtherSupporter } = commitment
  const hasOtherSupporter = supporters.some(({ name, isGovernment }) => isSaid(name) && !isGovernment)
  return [
    ...(isSaid(title) ? [] : ['title' as const]),
    ...(isSaid(problem) ? [] : ['problem' as const]),
    ...missingMilestone(commitment),
    ...missingLead(commitment.leads),
    ...(hasOtherSupporter || hasNoOtherSupporter ? [] : ['supporter' as const]),
    ...missingValue(commitment),
    ...missingResult(commitment),
  ]
}

/**
 * From the milestones' own statuses; null without a milestone. It never replaces what people find, who
 * need evidence for it (`missingEvidence`).
 */
export function suggestCompletion(milestones: readonly MilestoneStatus[]): MilestoneStatus | null {
  if (milestones.length === 0) return null
  if (milestones.every((status) => status === 'not_started')) return 'not_started'
  if (milestones.every((status) => status === 'complete')) return 'complete'
  const done = milestones.filter((status) => status === 'complete' || status === 'substantial').length
  return done * 2 >= milestones.length ? 'substantial' : 'limited'
}

/** Does an assessment lack the link or file that it needs? To find no evidence needs none. */
export function missingEvidence(assessed: Completion, evidence: readonly string[]): boolean {
  return assessed !== 'no_evidence' && !evidence.some(isSaid)
}

const isSaid = (text: string): boolean => text.trim() !== ''

function missingMilestone({ milestones }: CommitmentText): MissingPart[] {
  const named = milestones.filter(({ title }) => isSaid(title))
  if (named.length === 0) return ['milestone']
  return named.some(({ due }) => due !== null && isSaid(due)) ? [] : ['milestone_date']
}

function missingLead([lead, ...others]: readonly CommitmentLead[]): MissingPart[] {
  if (!lead) return ['lead']
  if (others.length > 0) return ['single_lead']
  const parts: [boolean, MissingPart][] = [
    [isSaid(lead.institution), 'lead_institution'],
    [isSaid(lead.person), 'lead_person'],
    [isSaid(lead.role), 'lead_role'],
    [lead.confirmedBy !== null && lead.confirmedBy === lead.personId, 'lead_confirmation'],
  ]
  return parts.filter(([isThere]) => !isThere).map(([, part]) => part)
}

function missingValue({ values }: CommitmentText): MissingPart[] {
  const served = values.filter(({ isServed }) => isServed)
  if (served.length === 0) return ['value']
  return served.some(({ how }) => isSaid(how)) ? [] : ['value_sentence']
}

function missingResult({ results }: CommitmentText): MissingPart[] {
  const stated = results.filter(({ statement }) => isSaid(statement))
  if (stated.length === 0) return ['result']
  return stated.some(({ target, observable }) => isSaid(target) || isSaid(observable))
    ? []
    : ['verifiable_result']
}
