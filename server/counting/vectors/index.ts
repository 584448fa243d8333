/** Every kind of case, one line each. The first whose fields a case has counts it: special ones before `lot`. */
import type { z } from 'zod'
import type { Figures, Json } from '../figures.ts'
import { type Place, readShape } from '../read-shape.ts'
import { agreement } from './agreement.ts'
import { approval } from './approval.ts'
import { balance } from './balance.ts'
import type { CaseKind } from './case-kind.ts'
import { dots } from './dots.ts'
import { judges } from './judges.ts'
import { lot } from './lot.ts'
import { pledges } from './pledges.ts'
import { quadratic } from './quadratic.ts'
import { questions } from './questions.ts'
import { ranked } from './ranked.ts'

/** A kind with its shape applied: takes any JSON, and throws BadInput where it does not fit. */
export type CountableKind = {
  name: string
  fields: readonly string[]
  count(input: Json, place: Place): Figures
}

export const caseKinds: readonly CountableKind[] = [
  countable(dots),
  countable(quadratic),
  countable(approval),
  countable(ranked),
  countable(agreement),
  countable(judges),
  countable(pledges),
  countable(balance),
  countable(questions),
  countable(lot),
]

function countable<Input>({ name, fields, shape, count }: CaseKind<Input>): CountableKind {
  return { name, fields, count: (input, place) => count(readShape<z.ZodType<Input>>(shape, input, place)) }
}
