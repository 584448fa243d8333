import { nextRound } from '../../shared/scales/gradient/rounds.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'

type Opening = { step: Step; sourceIds: string[] }

/**
 * A deliberation goes on from what its earlier runs came to: which round opens, and which texts are still
 * asked. Whatever a plan says about the round is replaced. Other steps stay as they are.
 */
export function continueDeliberation(change: WorkshopChange, { step, sourceIds }: Opening): Opening {
  const { settings } = step
  if (settings.kind !== 'weigh' || settings.scale.type !== 'gradient') return { step, sourceIds }
  const earlier = change.public
    .all('tally')
    .filter((tally) => tally.step === step.id)
    .sort((a, b) => a.run - b.run)
  const { at, asked } = nextRound(sourceIds, earlier)
  return { step: { ...step, settings: { ...settings, scale: { ...settings.scale, at } } }, sourceIds: asked }
}
