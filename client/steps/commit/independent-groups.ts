import type { Commitment } from '../../../shared/domain/commitment.ts'
import { undisclosedGroup } from '../../../shared/domain/default-groups.ts'
import type { Group } from '../../../shared/domain/group.ts'

/** Groups that can say what they found: not the owner's own, and not those who say of no group. */
export const independentGroups = (groups: readonly Group[], { owner }: Pick<Commitment, 'owner'>): Group[] =>
  groups.filter(({ id }) => id !== owner.group && id !== undisclosedGroup.id)
