/** Judges ballots one by one and stores those that hold. Several of them are one change of the workshop. */

import { AppError } from '../../shared/errors.ts'
import type { Choice } from '../../shared/scales/schemas.ts'
import { checkChoice } from '../../shared/tally/index.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'
import { assertState, type StepOfKind, stepOfKind } from './in-workshop.ts'
import { ballotId } from './secrets.ts'
import { patchCount } from './step-counts.ts'

export type BallotRequest = {
  person: string
  step: string
  choice: Choice
  revision: number
  key: string
  run?: number | undefined
}
export type Outcome = { revision: number } | AppError

/** How many have cast a ballot, and what of it everybody was shown. */
export type BallotCount = { step: string; run: number; cast: number; shown: number; shownAt: number }
export type Counting = { counts: Map<string, BallotCount>; showEveryMs: number }

type Stack = {
  step: StepOfKind<'weigh'>
  key: Uint8Array
  /** Ballots of people in this batch, as they are after those before them. */
  known: Map<string, Rows['ballots']>
  count: BallotCount
}

export async function judgeBallots(
  change: WorkshopChange,
  ballots: readonly BallotRequest[],
  counting: Counting,
): Promise<Outcome[]> {
  const stacks = new Map<string, Stack>()
  const outcomes: Outcome[] = []
  for (const ballot of ballots) {
    try {
      const stack = stacks.get(ballot.step) ?? (await openStack(change, ballot.step, counting.counts))
      stacks.set(ballot.step, stack)
      outcomes.push(await judge(change, stack, ballot))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      outcomes.push(error)
    }
  }
  for (const { step, count } of stacks.values()) {
    if (count.cast === count.shown || change.now - count.shownAt < counting.showEveryMs) continue
    patchCount(change, step, { ballots: count.cast })
    count.shown = count.cast
    count.shownAt = change.now
  }
  return outcomes
}

async function openStack(
  change: WorkshopChange,
  id: string,
  counts: Map<string, BallotCount>,
): Promise<Stack> {
  const step = stepOfKind(change, id, 'weigh')
  assertState(step, 'open')
  const where = { step: id, run: step.progress.run }
  const [row] = await change.read('ballotKeys', where)
  if (!row) throw new AppError('internal')
  const name = `${id}.${where.run}`
  const count = counts.get(name) ?? { ...where, ...(await countCast(change, where)) }
  counts.set(name, count)
  return { step, key: row.key, known: new Map(), count }
}

async function countCast(change: WorkshopChange, where: { step: string; run: number }) {
  const cast = (await change.read('ballots', where)).length
  return { cast, shown: change.public.get('count', where.step)?.ballots ?? 0, shownAt: 0 }
}

async function judge(change: WorkshopChange, stack: Stack, ballot: BallotRequest): Promise<Outcome> {
  const { step, known, count } = stack
  const where = { step: step.id, run: step.progress.run }
  if (ballot.run !== undefined && ballot.run !== where.run)
    throw new AppError('step_wrong_state', { state: 'closed' })
  const [elector] = await change.read('electors', { ...where, person: ballot.person })
  if (!elector) throw new AppError('not_in_electorate')
  const id = ballotId(stack.key, ballot.person)
  const before = known.get(id) ?? (await change.read('ballots', { ...where, id }))[0]
  if (before?.idempotencyKey === ballot.key) return { revision: before.revision }
  if (before && ballot.revision <= before.revision) throw new AppError('ballot_outdated')
  const problem = checkChoice(step.settings.scale, step.progress.sourceIds, ballot.choice)
  if (problem) throw problem
  const row = {
    ...where,
    id,
    workshop: change.workshop,
    group: elector.group,
    revision: ballot.revision,
    idempotencyKey: ballot.key,
    choice: ballot.choice,
  }
  change.put('ballots', row)
  known.set(id, row)
  if (!before) count.cast += 1
  return { revision: ballot.revision }
}
