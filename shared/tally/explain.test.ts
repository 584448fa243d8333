import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import { sampleTally } from '../../test/support/sample-summary.ts'
import { defaultGroups } from '../domain/default-groups.ts'
import { type Language, languages } from '../domain/language.ts'
import type { TallyWarning } from '../domain/tally.ts'
import { catalogues } from '../i18n/catalogue.ts'
import { rankRules } from '../scales/rank/schema.ts'
import type { Sentence } from '../scales/scale.ts'
import { explainOption, explainRule, explainTally, explainWarning } from './index.ts'

/** Fails on a missing key or parameter, so that no sentence is shown half. */
function say(language: Language, sentences: readonly Sentence[]): string {
  const intl = createIntl({
    locale: language,
    messages: catalogues[language],
    onError: (error) => {
      throw error
    },
  })
  return sentences.map(({ key, params }) => intl.formatMessage({ id: key }, params)).join(' ')
}

const tally = sampleTally()

test('a result is told with its numbers and with who agrees and who differs', () => {
  expect(say('en', explainTally(tally, { groups: defaultGroups, language: 'en' }))).toBe(
    '“Waiting” comes first with 6 of 9 dots, given by 3 of 6 people. Residents and communities agree, Business differ.',
  )
  expect(say('id', explainTally(tally, { groups: defaultGroups, language: 'id' }))).toBe(
    '“Waiting” berada di urutan pertama dengan 6 dari 9 titik, dari 3 di antara 6 orang. Warga dan komunitas sependapat, Dunia usaha berbeda pendapat.',
  )
})

test.each(languages)('many groups are named up to three and counted from there, in %s', (language) => {
  const [first, ...rest] = tally.options
  if (!first) throw new Error('the sample has no option')
  const byGroup = Object.fromEntries(defaultGroups.map(({ id }) => [id, { dots: 1 }]))
  const all = { ...tally, options: [{ ...first, byGroup }, ...rest.map((one) => ({ ...one, byGroup: {} }))] }
  const said = say(language, explainTally(all, { groups: defaultGroups, language }))
  const named = defaultGroups.filter(({ name }) => said.includes(name[language]))
  expect(named.map(({ id }) => id)).toEqual(defaultGroups.slice(0, 3).map(({ id }) => id))
  expect(said).toContain(language === 'id' ? 'dan 5 lainnya sependapat' : 'and 5 more agree')
})

test('an option tells why it was not chosen and which group wants it least', () => {
  const roads = tally.options.find(({ label }) => label === 'Roads')
  expect(
    roads && say('en', explainOption(tally, roads, { groups: defaultGroups, language: 'en' })),
  ).toContain('Least support: Residents and communities, 0 %.')
})

test.each(languages)('every warning and every rule has its words in %s', (language) => {
  const telling = { groups: defaultGroups, language }
  const warnings: TallyWarning[] = [
    { code: 'few_ballots', params: { cast: 3 } },
    { code: 'boundary_tie', params: { options: 2 } },
    { code: 'one_group_dominates', params: { group: 'residents', cast: 7, of: 9 } },
    { code: 'many_unused_dots', params: { unused: 9, of: 12 } },
    { code: 'fragile', params: {} },
    { code: 'nobody_voted', params: {} },
    { code: 'low_turnout', params: { answered: 2, eligible: 9 } },
  ]
  for (const warning of warnings)
    expect(say(language, [explainWarning(warning, telling)])).not.toMatch(/[{}]/)
  for (const scale of [
    { type: 'dots', total: 3, cap: 2 },
    { type: 'approve', min: 0, max: 3 },
    { type: 'opinion' },
    ...rankRules.map((rule) => ({ type: 'rank', rule, most: 5, ties: true }) as const),
  ] as const)
    expect(say(language, explainRule({ ...tally, scale }))).not.toMatch(/[{}]/)
})
