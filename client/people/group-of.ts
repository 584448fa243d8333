import { undisclosedGroup } from '../../shared/domain/default-groups.ts'
import type { Group } from '../../shared/domain/group.ts'

/** The group with this id; somebody whose group was taken out of the list counts as undisclosed. */
export const groupOf = (groups: readonly Group[], id: string | null): Group =>
  groups.find((group) => group.id === id) ?? undisclosedGroup
