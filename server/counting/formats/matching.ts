/** Needs and offers: lists of preferences of both sides, or weights; keys as docs/count-format.md says. */
import { z } from 'zod'
import { assign, assignWithCapacities } from '../../../shared/decide/rules/matching/assignment.ts'
import { type Preferences, stableMatching } from '../../../shared/decide/rules/matching/stable.ts'
import { type Figures, isFigures, type Json } from '../figures.ts'
import type { CountFormat, InputFile, Wants } from '../format.ts'
import { badAt, readShape } from '../read-shape.ts'

const seekerKeys = ['residents(seekers)', 'seekers', 'residents']
const offerKeys = ['hospitals(offers)', 'offers', 'hospitals']
const weightFigures = ['max_pairs', 'max_weight_among_max_pairs', 'max_weight_any_cardinality']
const stableFigures = ['seeker_optimal', 'offer_optimal', 'unmatched_seekers']

export const matching: CountFormat = {
  name: 'matching *.json',
  isFormatOf: (_, json) => isFigures(json) && (has(json, ['weights']) || hasBothSides(json)),
  count: (file, wants) =>
    isFigures(file.json) && has(file.json, ['weights'])
      ? countWeights(file, wants)
      : countStable(file, wants),
  expectedInside: ({ json }) => pick(json, [...weightFigures, ...stableFigures]),
  expectedBeside: (name) => [`${name.replace(/\.json$/i, '')}.expected.json`, `${name}.expected.json`],
  notRecomputed: ['file', 'note', 'source', 'synthetic', 'meaning'],
  mayLack: (path) => path.length === 1,
}

const has = (json: Figures, keys: readonly string[]): boolean => keys.some((key) => Object.hasOwn(json, key))
const hasBothSides = (json: Figures): boolean => has(json, seekerKeys) && has(json, offerKeys)

function pick(json: Json, keys: readonly string[]): Figures | null {
  const picked = isFigures(json) ? Object.entries(json).filter(([key]) => keys.includes(key)) : []
  return picked.length > 0 ? Object.fromEntries(picked) : null
}

const weightsShape = z.array(z.array(z.int().nullable()))
const capacityShape = z.int().min(0)

function countWeights({ json, text }: InputFile, wants: Wants): Figures {
  const file = isFigures(json) ? json : {}
  const weights = readShape(weightsShape, file.weights ?? null, { text, path: ['weights'] })
  const uneven = weights.findIndex(({ length }) => length !== weights[0]?.length)
  if (uneven > 0)
    throw badAt({ text, path: ['weights', uneven] }, 'every need has as many weights as there are offers')
  const capacities = readShape(z.array(capacityShape).optional(), file.capacities, {
    text,
    path: ['capacities'],
  })
  const best = (objective: 'pairs_then_weight' | 'weight') =>
    capacities ? assignWithCapacities(weights, capacities, objective) : assign(weights, objective)
  const figures: Figures = {}
  if (wants('pairs_then_weight')) {
    const { pairs, weight } = best('pairs_then_weight')
    Object.assign(figures, { max_pairs: pairs.length, max_weight_among_max_pairs: weight })
  }
  if (wants('weight')) figures.max_weight_any_cardinality = best('weight').weight
  return figures
}

const listsShape = z.record(z.string(), z.array(z.string()))

function countStable(file: InputFile, wants: Wants): Figures {
  const preferences = readPreferences(file)
  const figures: Figures = {}
  for (const proposing of ['seekers', 'offers'] as const) {
    const name = `${proposing.slice(0, -1)}_optimal`
    if (wants(name)) figures[name] = Object.fromEntries(stableMatching({ ...preferences, proposing }).matches)
  }
  if (wants('unmatched_seekers'))
    figures.unmatched_seekers = stableMatching({ ...preferences, proposing: 'seekers' }).unmatched
  return figures
}

function readPreferences(input: InputFile): Preferences {
  const file = isFigures(input.json) ? input.json : {}
  const offers = readLists(input, file, offerKeys)
  const path = ['capacities']
  const capacities = readShape(z.record(z.string(), capacityShape), file.capacities ?? {}, { ...input, path })
  const stray = Object.keys(capacities).find((offer) => !offers.has(offer))
  if (stray !== undefined) throw badAt({ ...input, path: [...path, stray] }, 'there is no such offer')
  return {
    seekers: readLists(input, file, seekerKeys),
    offers,
    capacities: new Map(Object.entries(capacities)),
  }
}

/** Everybody's list, best first. */
function readLists({ text }: InputFile, file: Figures, keys: readonly string[]): Map<string, string[]> {
  const key = keys.find((candidate) => Object.hasOwn(file, candidate)) ?? ''
  const lists = new Map(Object.entries(readShape(listsShape, file[key] ?? null, { text, path: [key] })))
  for (const [id, list] of lists) {
    const twice = list.findIndex((other, index) => list.indexOf(other) !== index)
    if (twice >= 0) throw badAt({ text, path: [key, id, twice] }, `${list[twice]} stands twice in this list`)
  }
  return lists
}
