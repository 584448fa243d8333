/** Which commitments of the register are shown. */
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { isOverdue, isStillOpen, missingParts, stateOf } from '../../../shared/domain/commitment-states.ts'

export const registerChoices = ['all', 'open', 'waiting', 'overdue', 'incomplete', 'done', 'mine'] as const
export type RegisterChoice = (typeof registerChoices)[number]
/** `group`: a group's id; empty for every group. */
export type RegisterFilter = { choice: RegisterChoice; group: string }

/** `today`: an ISO date; `me`: who acts here, if anybody. */
export function isShown(
  commitment: Commitment,
  { choice, group }: RegisterFilter,
  { today, me }: { today: string; me: string | null },
): boolean {
  if (group !== '' && commitment.owner.group !== group) return false
  switch (choice) {
    case 'all':
      return true
    case 'open':
      return isStillOpen(commitment)
    case 'waiting':
      return stateOf(commitment) === 'proposed'
    case 'overdue':
      return isOverdue(commitment, today)
    case 'incomplete':
      return isStillOpen(commitment) && missingParts(commitment).length > 0
    case 'done':
      return stateOf(commitment) === 'done' || stateOf(commitment) === 'stopped'
    case 'mine':
      return me !== null && commitment.owner.person === me
  }
}

/** The day where the reader is, as an ISO date. */
export function dayOf(now: number): string {
  const day = new Date(now)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`
}
