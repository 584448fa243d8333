import type { PresentPerson } from '../../connection/index.ts'

/** Participants who are here now, by group, the largest first; screens and facilitators do not count. */
export function presentByGroup(
  people: readonly Pick<PresentPerson, 'group' | 'role'>[],
): { group: string; people: number }[] {
  const byGroup = new Map<string, number>()
  for (const { group, role } of people)
    if (role === 'participant') byGroup.set(group, (byGroup.get(group) ?? 0) + 1)
  return [...byGroup]
    .map(([group, count]) => ({ group, people: count }))
    .sort((a, b) => b.people - a.people || (a.group < b.group ? -1 : 1))
}
