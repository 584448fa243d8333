import type { Group } from '../../../shared/domain/group.ts'
import { type GroupMark, groupMarks } from '../../../shared/domain/group-marks.ts'

/** As many as the schema of a workshop takes. */
export const maxGroups = 12

/** A group to be named; its mark is the first that nobody has, since a mark tells groups apart. */
export function withNewGroup(groups: readonly Group[]): Group[] {
  const group: Group = {
    id: freeId(groups),
    name: { id: '', en: '' },
    mark: freeMark(groups),
    required: false,
  }
  return [...groups, group]
}

function freeMark(groups: readonly Group[]): GroupMark {
  return groupMarks.find((mark) => !groups.some((group) => group.mark === mark)) ?? 'ring'
}

/** Ids are never shown, only kept: they must not meet one that is in use. */
function freeId(groups: readonly Group[]): string {
  let number = groups.length + 1
  while (groups.some(({ id }) => id === `group-${number}`)) number += 1
  return `group-${number}`
}
