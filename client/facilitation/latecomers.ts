import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import { isFor } from '../../shared/domain/permissions.ts'
import type { Person } from '../../shared/domain/person.ts'
import type { Step } from '../../shared/steps/step.ts'

/**
 * Who joined after an open vote began and may be let in. The electorate itself is not public, only its size:
 * once it is as large as the people whom the step is for, nobody is left outside.
 */
export function latecomersOf(view: WorkshopView, step: Step, admitted: ReadonlySet<string>): Person[] {
  const { state, openedAt } = step.progress
  if (step.settings.kind !== 'weigh' || state !== 'open' || openedAt === null) return []
  const entitled = view.people.filter(({ gone, role, group }) => gone === 'no' && isFor(step, role, group))
  if ((view.counts.get(step.id)?.electorate ?? 0) >= entitled.length) return []
  return entitled.filter((person) => person.joinedAt > openedAt && !admitted.has(person.id))
}
