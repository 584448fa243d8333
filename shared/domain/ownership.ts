/** What it means that the results of a workshop belong to all groups, without the schema library. */
import type { Cosigner } from './cosigner.ts'
import { undisclosedGroup } from './default-groups.ts'
import type { Person } from './person.ts'
import type { Ownership, Workshop } from './workshop.ts'

/** Boards from before this was asked belong to who called the workshop. */
export const ownershipOf = (workshop: { ownership?: Ownership | undefined }): Ownership =>
  workshop.ownership ?? 'initiator'

/** May participants open the summary and its exports? Always, where the results are theirs too. */
export const isSummaryOpen = (
  workshop: Pick<Workshop, 'summaryForParticipants'> & { ownership?: Ownership },
) => workshop.summaryForParticipants || ownershipOf(workshop) === 'shared'

/** Groups that have to sign: those with a participant who is still here, in the workshop's order. */
export function signingGroups(
  { groups }: Pick<Workshop, 'groups'>,
  people: readonly Pick<Person, 'group' | 'role' | 'gone'>[],
): string[] {
  const here = new Set(
    people.filter(({ role, gone }) => role === 'participant' && gone === 'no').map(({ group }) => group),
  )
  return groups.map(({ id }) => id).filter((id) => id !== undisclosedGroup.id && here.has(id))
}

/** Groups without which the commitments of a step cannot become final yet. */
export function unsignedGroups(
  step: string,
  signing: readonly string[],
  cosigners: readonly Cosigner[],
): string[] {
  const signed = new Set(
    cosigners.filter(({ confirmed }) => confirmed[step] !== undefined).map(({ group }) => group),
  )
  return signing.filter((group) => !signed.has(group))
}
