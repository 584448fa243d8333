/** Which private answers a change of the workshop document makes stale. Pure. */
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Role } from '../../shared/domain/person.ts'
import type { StepCount } from '../../shared/domain/theme.ts'

export type PrivateAnswer = 'me' | 'moderation'

/**
 * - `me`: a step changed its life, somebody was let into an electorate, or cards left the queue, the seal or the board.
 *   Other people's new cards and ballots are no reason: hundreds would ask at each of them.
 * - `moderation`: for facilitators, whenever a queue changed its length or cards came and went.
 */
export function staleAnswers(
  before: WorkshopView | null,
  after: WorkshopView | null,
  role: Role,
): PrivateAnswer[] {
  if (!before || !after || before === after) return []
  const answers: PrivateAnswer[] = []
  if (livesOf(before) !== livesOf(after) || someCount(before, after, concernsMe)) answers.push('me')
  if (role === 'facilitator' && someCount(before, after, concernsModerators)) answers.push('moderation')
  return answers
}

const livesOf = (view: WorkshopView): string =>
  view.steps.map(({ id, progress: { state, run } }) => `${id} ${state} ${run}`).join('|')

type Concern = (before: StepCount, after: StepCount) => boolean

const concernsMe: Concern = (before, after) =>
  before.electorate !== after.electorate ||
  before.pending > after.pending ||
  before.sealed > after.sealed ||
  before.cards > after.cards

const concernsModerators: Concern = (before, after) =>
  before.pending !== after.pending || before.cards !== after.cards || before.run !== after.run

function someCount(before: WorkshopView, after: WorkshopView, concern: Concern): boolean {
  return [...after.counts].some(([step, count]) => {
    const earlier = before.counts.get(step)
    return earlier ? earlier !== count && concern(earlier, count) : count.pending > 0
  })
}
