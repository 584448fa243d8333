/** Approval voting, `approval/1`: Brams and Fishburn, "Approval Voting", APSR 72 (1978). */
import { compare, type Ratio, ratio } from '../fraction.ts'
import { judgeBallots, type RefusedBallot } from './points.ts'
import { type RankedBy, rankBy, subtract } from './rank-by.ts'

export type ApprovalBallot = {
  id: string
  group: string
  /** A set: an option named twice counts once. Empty is an abstention. */
  approved: readonly string[]
}

export type ApprovalInput = {
  options: readonly string[]
  ballots: readonly ApprovalBallot[]
  /** How many a ballot that is not empty must and may name; null is no limit. */
  min: number | null
  max: number | null
  seats: number
  /** The share of cast ballots that an option must reach (reaching is enough); null asks for none. */
  threshold: Ratio | null
  lot: readonly string[]
}

export type ApprovalRefusal = 'unknown_option' | 'too_few' | 'too_many'

export type ApprovalResult = RankedBy<'approvals'> & {
  approvals: Map<string, number>
  /** Of the ballots cast, abstentions left out. Empty where nobody voted. */
  share: Map<string, Ratio>
  byGroup: Map<string, Map<string, number>>
  cast: number
  abstained: number
  refused: RefusedBallot<ApprovalRefusal>[]
  /** The first `seats` after the lot, best first; what nobody approves never wins. */
  winners: string[]
  /** Those of the winners who need no lot. */
  secure: string[]
  /**
   * Tied for the last seat, in display order. Show it before the lot is applied: the choices are to add seats
   * (`secure` and all of these), a run-off among these, or the lot (`winners`).
   */
  boundaryTie: string[]
  /** In display order. */
  aboveThreshold: string[]
  /** By how much the share passes the threshold (less than 0: misses it). Empty without one. */
  overThreshold: Map<string, Ratio>
}

export function countApproval(input: ApprovalInput): ApprovalResult {
  const { options, seats, threshold, lot } = input
  const { valid, refused } = judgeBallots(input.ballots, (ballot) => refuseApproval(input, ballot))
  const voting = valid.filter(({ approved }) => approved.length > 0)
  const approvals = addUpApprovals(options, voting)
  const countOf = (option: string) => approvals.get(option) ?? 0
  const cast = voting.length
  const share = new Map(cast > 0 ? options.map((option) => [option, ratio(countOf(option), cast)]) : [])
  const ranked = rankBy(
    cast > 0 ? options : [],
    [{ name: 'approvals', value: (option) => ratio(countOf(option)) }],
    lot,
  )
  const overThreshold = new Map(
    threshold ? [...share].map(([option, reached]) => [option, subtract(reached, threshold)]) : [],
  )
  return {
    approvals,
    share,
    byGroup: addUpByGroup(options, voting),
    cast,
    abstained: valid.length - cast,
    refused,
    ...ranked,
    ...seatWinners(options, ranked.order, countOf, seats),
    aboveThreshold: [...overThreshold].filter(([, over]) => compare(over, ratio(0)) >= 0).map(([id]) => id),
    overThreshold,
  }
}

/** Why a ballot is refused as a whole, or null. */
export function refuseApproval(
  { options, min, max }: Pick<ApprovalInput, 'options' | 'min' | 'max'>,
  { approved }: Pick<ApprovalBallot, 'approved'>,
): ApprovalRefusal | null {
  const named = new Set(approved)
  if ([...named].some((option) => !options.includes(option))) return 'unknown_option'
  if (max !== null && named.size > max) return 'too_many'
  return min !== null && named.size > 0 && named.size < min ? 'too_few' : null
}

function seatWinners(
  options: readonly string[],
  order: readonly string[],
  countOf: (option: string) => number,
  seats: number,
): Pick<ApprovalResult, 'winners' | 'secure' | 'boundaryTie'> {
  const winners = order.slice(0, seats).filter((option) => countOf(option) > 0)
  const [last, next] = [winners[seats - 1], order[seats]]
  if (last === undefined || next === undefined || countOf(last) !== countOf(next))
    return { winners, secure: winners, boundaryTie: [] }
  const isTied = (option: string) => countOf(option) === countOf(last)
  return {
    winners,
    secure: winners.filter((option) => !isTied(option)),
    boundaryTie: options.filter(isTied),
  }
}

function addUpApprovals(options: readonly string[], ballots: readonly ApprovalBallot[]): Map<string, number> {
  const approvals = new Map(options.map((option) => [option, 0]))
  for (const { approved } of ballots)
    for (const option of new Set(approved)) approvals.set(option, (approvals.get(option) ?? 0) + 1)
  return approvals
}

/** Complete: whoever shows it leaves out small groups (suppress.ts). */
function addUpByGroup(
  options: readonly string[],
  ballots: readonly ApprovalBallot[],
): Map<string, Map<string, number>> {
  const groups = [...new Set(ballots.map(({ group }) => group))].sort()
  return new Map(
    groups.map((group) => [
      group,
      addUpApprovals(
        options,
        ballots.filter((ballot) => ballot.group === group),
      ),
    ]),
  )
}
