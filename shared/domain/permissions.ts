/**
 * The one permission table of the board. The gate judges every lane by it, the editor's side effects ask
 * it before they let a gesture through, and the panels ask it which tools to offer.
 */
import { formOf, replyKindsOf } from '../cards/of-step.ts'
import { categoriesOf } from '../steps/cluster/axes.ts'
import type { Step } from '../steps/step.ts'
import { wholeBoard } from './order.ts'
import type { Role } from './person.ts'

/**
 * - `everything`: all lanes of all records but `#origin` and step frames
 * - `arrange`: move any card, make and name themes; texts only by their author
 * - `sort`: move any card among themes that are fixed
 * - `own`: make things, and change what one made
 * - `nothing`: look
 */
export type BoardRight = 'everything' | 'arrange' | 'sort' | 'own' | 'nothing'

/** What somebody of `role` and `group` may do to records inside `step` (null: outside any step). */
export function boardRight(role: Role, group: string, step: Step | null): BoardRight {
  switch (role) {
    case 'facilitator':
      return 'everything'
    case 'viewer':
      return 'nothing'
    case 'participant':
      return step === null || step.progress.state !== 'open' || !isFor(step, role, group)
        ? 'nothing'
        : participantRight(step)
  }
}

/** Is the step meant for this role and group? */
export function isFor(step: Pick<Step, 'who'>, role: Role, group: string): boolean {
  return step.who.roles.includes(role) && (step.who.groups === null || step.who.groups.includes(group))
}

function participantRight(step: Step): BoardRight {
  switch (step.settings.kind) {
    case 'collect':
      return takesCommandsOnly(step) ? 'nothing' : 'own'
    case 'cluster':
      return categoriesOf(step).length > 0 ? 'sort' : 'arrange'
    case 'brief':
    case 'weigh':
    case 'match':
    case 'commit':
      return 'nothing'
  }
}

/**
 * Contributing through the board document would give the author away (safety §4), or leave out what a card of this
 * step needs: what it answers, or a required field. Such a step takes commands only.
 */
export function takesCommandsOnly(step: Pick<Step, 'names' | 'seal' | 'moderation' | 'settings'>): boolean {
  const isHidden = step.names !== 'named' || step.seal !== 'open' || step.moderation === 'pre'
  return isHidden || replyKindsOf(step) !== null || formOf(step).some(({ required }) => required)
}

export type LaneName = 'base' | 'place' | 'text' | 'fields' | 'origin'

/**
 * May somebody with `right` write this lane of a record? `own`: the record's origin names them, or it is new;
 * `isTheme`: a frame that is not a step's, which everybody who arranges may name.
 */
export function mayWriteLane(
  right: BoardRight,
  lane: LaneName,
  record: { own: boolean; isNew: boolean; isTheme?: boolean },
): boolean {
  if (lane === 'origin') return false
  switch (right) {
    case 'everything':
      return true
    case 'arrange':
      // Everybody may move every card; making is making a theme; the words stay their author's.
      return lane === 'place' || record.own || record.isNew || record.isTheme === true
    case 'sort':
      return !record.isTheme && !record.isNew && (lane === 'place' || record.own)
    case 'own':
      return record.own || record.isNew
    case 'nothing':
      return false
  }
}

/**
 * Do locks keep this role from a record? `around`: the record itself and everything it stands in. A lock of a frame
 * is one of all that is inside; facilitators are kept from nothing.
 */
export function isLocked(
  role: Role,
  locks: { has(target: string): boolean },
  around: Iterable<string>,
): boolean {
  if (role === 'facilitator') return false
  if (locks.has(wholeBoard)) return true
  for (const id of around) if (locks.has(id)) return true
  return false
}
