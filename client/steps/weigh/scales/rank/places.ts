/** A ranking while it is being made: best place first, options that share a place stand together. */
export type Places = readonly (readonly string[])[]

const without = (places: Places, option: string): string[][] =>
  places.map((place) => place.filter((id) => id !== option)).filter((place) => place.length > 0)

/** The place of an option, 0 is best; −1 where it is not ranked. */
export const placeOf = (places: Places, option: string): number =>
  places.findIndex((place) => place.includes(option))

/** Into a place of its own before the place that is at `at` now; behind all others where there is none. */
export function moveTo(places: Places, option: string, at: number): string[][] {
  const [before, own] = [placeOf(places, option), places[placeOf(places, option)] ?? []]
  const rest = without(places, option)
  // Its own place is gone, and so those behind it have moved up by one.
  const target = before >= 0 && own.length === 1 && before < at ? at - 1 : at
  return [...rest.slice(0, target), [option], ...rest.slice(target)]
}

export const add = (places: Places, option: string): string[][] => moveTo(places, option, places.length)

export const remove = (places: Places, option: string): string[][] => without(places, option)

/** One step better: out of a shared place, or past the place above. */
export function moveUp(places: Places, option: string): string[][] {
  const at = placeOf(places, option)
  const isShared = (places[at]?.length ?? 0) > 1
  return moveTo(places, option, isShared ? at : Math.max(0, at - 1))
}

/** One step worse: out of a shared place, or past the place below. */
export function moveDown(places: Places, option: string): string[][] {
  const at = placeOf(places, option)
  const isShared = (places[at]?.length ?? 0) > 1
  return moveTo(places, option, isShared ? at + 1 : at + 2)
}

/** Into the place above, beside those who are there. */
export function joinAbove(places: Places, option: string): string[][] {
  const at = placeOf(places, option)
  const above = places[at - 1]
  if (!above) return places.map((place) => [...place])
  return places
    .map((place, index) => (index === at - 1 ? [...place, option] : place.filter((id) => id !== option)))
    .filter((place) => place.length > 0)
}

/** Drops what is no longer offered, such as a card that was hidden meanwhile. */
export function onlyOffered(places: Places, options: readonly string[]): string[][] {
  return places.map((place) => place.filter((id) => options.includes(id))).filter((place) => place.length > 0)
}
