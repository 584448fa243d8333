/** What the expected file of opinion votes says beforehand: groups that are given, statements left out. */
import { z } from 'zod'
import { BadInput } from './bad-input.ts'
import type { Figures } from './figures.ts'

const id = z.union([z.int(), z.string()]).transform(String)
const groupsShape = z.record(z.string(), z.array(id)).transform((groups) => new Map(Object.entries(groups)))
const picked = z.object({ tid: id, 'repful-for': z.enum(['agree', 'disagree']) })
const common = z.object({ tid: id })

const shape = z.object({
  polis_groups: groupsShape.optional(),
  moderated_out_statements: z.array(id).default([]),
  polis_repness: z.record(z.string(), z.array(picked)).optional(),
  polis_consensus: z
    .object({ agree: z.array(common).default([]), disagree: z.array(common).default([]) })
    .optional(),
  true_groups: groupsShape.optional(),
  top_by_gac_agree: z.array(id).default([]),
  ungrouped: z.array(id).optional(),
  bridging_statements: z.array(id).optional(),
  requirement: z.string().default(''),
})

export type PickedStatement = z.output<typeof picked>
export type GivenOpinions = z.output<typeof shape>

/** Where nothing lies beside the votes, nothing is given. */
export function readGiven(beside: Figures | null): GivenOpinions {
  const parsed = shape.safeParse(beside ?? {})
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new BadInput(`The expected file, ${issue?.path.map(String).join(' › ')}: ${issue?.message}.`)
}

/** The adjusted Rand index that found groups must reach against the planted ones. */
export function neededLikeness({ requirement }: GivenOpinions): number {
  const said = /Rand index >= (\d(?:\.\d+)?)/.exec(requirement)?.[1]
  return said === undefined ? 1 : Number(said)
}
