/**
 * Whether an offer fits a need, how well, and why: hard filters on place, time, language and quantity, then
 * the sum over required skills of weight × min(level offered, level required). All numbers are integers.
 */

/** Empty lists and null ask for nothing, or on the offer's side leave everything open. */
type Terms = {
  places: readonly string[]
  times: readonly string[]
  languages: readonly string[]
  quantity: number | null
}

export type Need = Terms & {
  id: string
  skills: readonly { skill: string; level: number; weight: number }[]
}

export type Offer = Terms & { id: string; levels: ReadonlyMap<string, number> }

export type Obstacle = 'place' | 'time' | 'language' | 'quantity'

/** One required skill: what is asked, what there is, and what it adds to the weight. */
export type Reason = { skill: string; required: number; offered: number; points: number }

export type Compatibility = {
  /** Null where something stands in the way. */
  weight: number | null
  /** In the order in which the need names its skills. */
  reasons: Reason[]
  obstacles: Obstacle[]
}

export function compatibility(need: Need, offer: Offer): Compatibility {
  const obstacles = obstaclesBetween(need, offer)
  const reasons = need.skills.map(({ skill, level, weight }): Reason => {
    const offered = offer.levels.get(skill) ?? 0
    return { skill, required: level, offered, points: weight * Math.min(offered, level) }
  })
  const total = reasons.reduce((sum, { points }) => sum + points, 0)
  return { weight: obstacles.length > 0 ? null : total, reasons, obstacles }
}

/** `weights[need][offer]`, as the assignment takes them. */
export const compatibilityWeights = (needs: readonly Need[], offers: readonly Offer[]): (number | null)[][] =>
  needs.map((need) => offers.map((offer) => compatibility(need, offer).weight))

function obstaclesBetween(need: Need, offer: Offer): Obstacle[] {
  const isInTheWay: Record<Obstacle, boolean> = {
    place: !meets(need.places, offer.places),
    time: !meets(need.times, offer.times),
    language: !meets(need.languages, offer.languages),
    quantity: need.quantity !== null && offer.quantity !== null && offer.quantity < need.quantity,
  }
  return (['place', 'time', 'language', 'quantity'] as const).filter((obstacle) => isInTheWay[obstacle])
}

const meets = (asked: readonly string[], given: readonly string[]): boolean =>
  asked.length === 0 || given.length === 0 || asked.some((one) => given.includes(one))
