/** Prizes in sentences: what was set beforehand, who won, and what kept an option from winning. */
import { inLanguage } from '../../cards/field-words.ts'
import { fractionText } from '../../decide/fraction.ts'
import type { Fraction } from '../../domain/fraction.ts'
import type { Language } from '../../domain/language.ts'
import type { Tally, TallyOption } from '../../domain/tally.ts'
import type { Sentence } from '../scale.ts'
import type { DetailOf, ScaleOf } from '../schemas.ts'
import type { AwardDetail } from './schema.ts'

export const awardOf = ({ detail }: Pick<Tally, 'detail'>): AwardDetail | null =>
  detail?.kind === 'criteria' ? (detail.award ?? null) : null

/** How many prizes there are, and what one needs. */
export function tellAwardTerms({ award }: ScaleOf<'score'>): Sentence[] | null {
  if (!award) return null
  const floors = Object.keys(award.floors).length
  return [
    { key: 'award.rule', params: { prizes: award.prizes.length } },
    ...(award.floor === null ? [] : [{ key: 'award.ruleFloor', params: { floor: award.floor } } as const]),
    ...(floors === 0 ? [] : [{ key: 'award.ruleFloors', params: { count: floors } } as const]),
  ]
}

/** Who won what, or why nobody did. */
export function tellAward(tally: Tally, language: Language): Sentence[] | null {
  const award = awardOf(tally)
  if (!award) return null
  const won = award.prizes.flatMap(({ name, option: id }) => {
    const option = tally.options.find((one) => one.id === id)
    return option ? [`“${option.label}” (${inLanguage(name, language)})`] : []
  })
  if (won.length === 0) return [{ key: isRanked(tally) ? 'award.noneFloor' : 'award.noneFew', params: {} }]
  const labels = new Intl.ListFormat(language, { type: 'conjunction' }).format(won)
  return [{ key: 'award.won', params: { count: won.length, labels, left: award.prizes.length - won.length } }]
}

const isRanked = ({ detail }: Tally): boolean =>
  detail?.kind === 'criteria' && detail.options.some((option) => option.isRanked)

/** The prize that an option won, the floor that it missed, or that too few have scored it. */
export function whyAwarded(tally: Tally, { id }: TallyOption, language: Language): Sentence | null {
  const award = awardOf(tally)
  if (!award || tally.detail?.kind !== 'criteria') return null
  const prize = award.prizes.find(({ option }) => option === id)
  if (prize) return { key: 'award.optionWon', params: { prize: inLanguage(prize.name, language) } }
  if (!tally.detail.options.find((option) => option.id === id)?.isRanked)
    return { key: 'decide.optionShort.fewJudges', params: {} }
  const missed = award.missed.find(({ option }) => option === id)
  if (!missed) return null
  const params = { reached: inHundredths(missed.reached), needed: inHundredths(missed.needed) }
  const criterion = tally.detail.criteria.find((one) => one.id === missed.criterion)
  return criterion
    ? { key: 'award.optionBelowOn', params: { ...params, criterion: inLanguage(criterion.label, language) } }
    : { key: 'award.optionBelow', params }
}

/**
 * For a sentence; the table has the fraction. Cut off, not rounded, so that what missed a floor never looks as if it
 * had reached it.
 */
const inHundredths = ({ n, d }: Fraction): number => Number((BigInt(n) * 100n) / BigInt(d)) / 100

/** Whether an option reached every floor; the first that it missed, exactly. */
export function tellFloor(
  { award, criteria, options }: DetailOf<'criteria'>,
  id: string,
  language: Language,
): Sentence {
  const missed = award?.missed.find(({ option }) => option === id)
  if (!missed) {
    const isRanked = options.find((option) => option.id === id)?.isRanked
    return { key: isRanked ? 'award.reached' : 'decide.unrankedMark', params: {} }
  }
  const params = { reached: fractionText(missed.reached), needed: fractionText(missed.needed) }
  const criterion = criteria.find((one) => one.id === missed.criterion)
  return criterion
    ? { key: 'award.belowOn', params: { ...params, criterion: inLanguage(criterion.label, language) } }
    : { key: 'award.below', params }
}
