/** What the schema of prizes cannot see: floors within the scale, names and amounts that can be read. */
import { isMoney } from '../budget/money.ts'
import type { Bound } from '../scale.ts'
import type { AwardTerms } from './schema.ts'

const longestName = 80
const longestCurrency = 8

export function awardBounds(award: AwardTerms | undefined, max: number): Bound[] {
  if (!award) return []
  const floor = (field: string, value: number): Bound => ({ field, value, min: 0, max })
  return [
    ...(award.floor === null ? [] : [floor('floor', award.floor)]),
    ...Object.entries(award.floors).map(([id, value]) => floor(`floor.${id}`, value)),
    { field: 'currency', value: award.currency.trim().length, min: 1, max: longestCurrency },
    ...award.prizes.flatMap(({ name, amount }, at): Bound[] => [
      { field: `prize.${at}`, value: nameLength(name), min: 1, max: longestName },
      { field: `amount.${at}`, value: amount === null || isMoney(amount) ? 1 : 0, min: 1, max: 1 },
    ]),
  ]
}

const nameLength = (name: AwardTerms['prizes'][number]['name']): number =>
  typeof name === 'string' ? name.trim().length : Math.min(name.id.length, name.en.length)
