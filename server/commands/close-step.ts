import { newId } from '../../shared/ids.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { noteAction } from './in-workshop.ts'
import { presenceNote } from './presence-at-closing.ts'
import { ballotId } from './secrets.ts'
import { shuffled } from './shuffle.ts'
import { patchCount } from './step-counts.ts'

/** Ends a run. `present`: who is connected now. */
export async function closeStep(
  change: WorkshopChange,
  step: Step,
  present: ReadonlySet<string>,
): Promise<Step> {
  if (step.settings.kind === 'weigh') await sealBallotBox(change, step, present)
  return { ...step, progress: { ...step.progress, state: 'closed', endsAt: null, closedAt: change.now } }
}

/**
 * From here on nobody can tell whose a ballot is: the key is erased, every ballot gets a random id, no
 * revision and no key of its own, in random order, and the disk is scrubbed. The seed of the lot stays.
 */
async function sealBallotBox(
  change: WorkshopChange,
  step: Step,
  present: ReadonlySet<string>,
): Promise<void> {
  const where = { step: step.id, run: step.progress.run }
  const ballots = await change.read('ballots', where)
  change.remove('ballots', where)
  for (const ballot of shuffled(ballots, change.random))
    change.put('ballots', { ...ballot, id: newId(change.random), revision: 0, idempotencyKey: null })
  const [key] = await change.read('ballotKeys', where)
  const electors = await change.read('electors', where)
  const ids = new Set(ballots.map(({ id }) => id))
  const answered = new Set(
    electors.flatMap(({ person }) => (key && ids.has(ballotId(key.key, person)) ? [person] : [])),
  )
  if (key) change.put('ballotKeys', { ...key, key: new Uint8Array(0) })
  // A phone that fell asleep has not left the room: who has answered was there.
  const there = electors.filter(({ person }) => present.has(person) || answered.has(person))
  noteAction(change, null, 'ballots_sealed', { ...where, ...presenceNote(there.map(({ group }) => group)) })
  patchCount(change, step, { ballots: ballots.length })
  change.erase()
}
