import { AppError } from '../../shared/errors.ts'
import { type PlanFile, planFileOf } from '../../shared/templates/plan-file.ts'
import type { Venue } from './venue.ts'

/** What another workshop can be begun from; nothing that anybody wrote is in it. */
export async function readPlan(venue: Venue, id: string): Promise<PlanFile> {
  const plan = await venue.rooms.look(id, (view) => {
    const workshop = view.public.get('workshop', id)
    const steps = view.public.all('step').sort((a, b) => a.progress.order - b.progress.order)
    return workshop ? planFileOf({ workshop, steps }) : null
  })
  if (!plan) throw new AppError('not_found')
  return plan
}
