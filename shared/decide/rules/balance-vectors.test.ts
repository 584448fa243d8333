/** The hand-made case of participation balance, where it lies beside the project; skipped elsewhere. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Ratio } from '../fraction.ts'
import { concentration, effectiveGroups, imbalance, representation, silence } from './balance.ts'
import { bridging, rawSupport } from './bridging.ts'

const file = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data', 'handmade.json')
type BalanceCase = {
  name: string
  input: {
    people: Record<string, { group: string; contrib: number }>
    ideas: Record<string, Record<string, [agree: number, seen: number]>>
    min_votes_per_group: number
  }
  expected: {
    silent: { wilson95: [number, number] }
    bridging: Record<string, { normalised: number }>
  } & Record<string, unknown>
}

/** Whole numbers as they are, other fractions as "n/d". */
const text = (value: Ratio | null | undefined) =>
  value ? (value.d === 1n ? Number(value.n) : `${value.n}/${value.d}`) : null
const byId = <V>(entries: [string, V][]): Record<string, V> => Object.fromEntries(entries)

test.skipIf(!existsSync(file))('participation balance is counted as by hand', () => {
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: BalanceCase[] }
  const { input, expected } = cases.find(({ name }) => name === 'participation balance')!
  const people = Object.values(input.people).map(({ group, contrib }) => ({ group, contributions: contrib }))
  const groups = representation(people)
  const { all, byGroup } = silence(people, 0)
  const ideas = Object.entries(input.ideas).map(([idea, counts]) => {
    const support = new Map(Object.entries(counts).map(([group, [agree, seen]]) => [group, { agree, seen }]))
    const score = bridging(support, input.min_votes_per_group)!
    return { idea, score, raw: rawSupport(support) }
  })
  const { wilson95, ...counts } = expected.silent
  expect({
    attendance: byId(groups.map(({ group, present }) => [group, present])),
    contributions: byId(groups.map(({ group, contributions }) => [group, contributions])),
    representation_ratio: byId(groups.map(({ group, ratio }) => [group, text(ratio)])),
    imbalance_tv: text(imbalance(people)),
    effective_groups_contrib: text(effectiveGroups(people).contributions),
    effective_groups_attendance: text(effectiveGroups(people).attendance),
    gini: text(concentration(people)?.gini),
    gini_corrected: text(concentration(people)?.corrected),
    silent: {
      all: all.silent,
      rate: text(all.rate),
      by_group: byId([...byGroup].map(([group, one]) => [group, `${one.silent}/${one.present}`])),
    },
    bridging: byId(
      ideas.map(({ idea, score, raw }) => [
        idea,
        {
          groups_counted: score.groups,
          product: text(score.product),
          normalised: expect.closeTo(score.normalised, 8),
          weakest: text(score.weakest.share),
          spread: text(score.spread),
          raw_support: text(raw),
        },
      ]),
    ),
  }).toEqual({ ...expected, silent: counts })
  expect(all.wilson?.low).toBeCloseTo(wilson95[0], 6)
  expect(all.wilson?.high).toBeCloseTo(wilson95[1], 6)
})
