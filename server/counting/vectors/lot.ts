import { z } from 'zod'
import { lotOrder } from '../../../shared/decide/lot.ts'
import { type CaseKind, idsShape } from './case-kind.ts'

const shape = z.strictObject({ seed: z.string(), options: idsShape })

export const lot: CaseKind<z.output<typeof shape>> = {
  name: 'lot',
  fields: ['seed', 'options'],
  shape,
  count: ({ seed, options }) => ({
    order: lotOrder(seed, options),
    rule: 'ascending hex SHA-256 of utf8("<seed>:<optionId>")',
  }),
}
