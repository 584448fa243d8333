/** What happens to a person who leaves a workshop, by the own wish or by a facilitator's. */
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { dismissCosigner } from './cosigners.ts'
import { type PersonRow, putPerson } from './people.ts'
import { ballotId } from './secrets.ts'
import { patchCount } from './step-counts.ts'

/** The name goes; an entry stays so that counts stay true. Open ballots go; closed ones cannot be traced. */
export async function endPart(
  change: WorkshopChange,
  person: PersonRow,
  gone: 'removed' | 'withdrawn',
): Promise<{ ballots: number }> {
  putPerson(change, { ...person, name: '', rejoinCodeHash: null, gone })
  const ballots = await removeOpenBallots(change, person.id)
  dismissCosigner(change, person.id)
  change.reauthorise(person.id)
  return { ballots }
}

async function removeOpenBallots(change: WorkshopChange, person: string): Promise<number> {
  let removed = 0
  for (const step of change.public.all('step')) {
    if (step.settings.kind !== 'weigh' || step.progress.state !== 'open') continue
    const where = { step: step.id, run: step.progress.run }
    const electors = await change.read('electors', where)
    if (!electors.some((elector) => elector.person === person)) continue
    change.remove('electors', { ...where, person })
    const [key] = await change.read('ballotKeys', where)
    const ballots = await change.read('ballots', where)
    const own = key && ballots.find(({ id }) => id === ballotId(key.key, person))
    if (own) change.remove('ballots', { ...where, id: own.id })
    removed += own ? 1 : 0
    patchCount(change, step, { electorate: electors.length - 1, ballots: ballots.length - (own ? 1 : 0) })
  }
  return removed
}
