import fc from 'fast-check'

/** Any list, and the same list in any other order. */
export const inAnyOrder = <T>(list: fc.Arbitrary<T[]>): fc.Arbitrary<[T[], T[]]> =>
  list.chain((own) => fc.tuple(fc.constant(own), fc.shuffledSubarray(own, { minLength: own.length })))

/** Everything in a result, maps as lists, so that the order inside maps is compared too. */
export function entriesOf(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(entriesOf)
  if (Array.isArray(value)) return value.map(entriesOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value).map(([key, inside]) => [key, entriesOf(inside)])
}
