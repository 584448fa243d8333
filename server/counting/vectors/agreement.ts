import { z } from 'zod'
import { type Level, levelScales } from '../../../shared/decide/rules/agreement/levels.ts'
import { agreement as agree } from '../../../shared/decide/rules/agreement.ts'
import { type CaseKind, fractionShape, mapOf } from './case-kind.ts'

const isLevel = (value: unknown): value is Level => levelScales.full.some((level) => level === value)

const shape = z.object({
  roll: z.record(z.string(), z.string()),
  present: z.array(z.string()),
  responses: z.record(z.string(), z.custom<Level>(isLevel, { error: 'a level from 1 to 8 was expected' })),
  quorum: fractionShape,
  required_groups: z.array(z.string()),
  tolerance: fractionShape,
})

export const agreement: CaseKind<z.output<typeof shape>> = {
  name: 'agreement',
  fields: ['roll', 'responses'],
  shape,
  count: (input) => {
    const result = agree({
      roll: mapOf(input.roll),
      present: input.present,
      levels: mapOf(input.responses),
      quorum: input.quorum,
      requiredGroups: input.required_groups,
      tolerance: input.tolerance,
    })
    return {
      quorum_needed: result.quorumNeeded,
      present: result.present,
      counts: { ...result.counts },
      missing: result.missing,
      missing_groups: result.missingGroups,
      outcome: result.outcome,
    }
  },
}
