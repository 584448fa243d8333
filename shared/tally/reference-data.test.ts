/** Published vectors and one real deliberation, where they lie beside the project; skipped elsewhere. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { lotOrder } from '../decide/lot.ts'
import type { Ballot, CountInput } from '../domain/tally.ts'
import type { Choice } from '../scales/schemas.ts'
import { countBallots } from './index.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data')
const vectorsFile = join(folder, 'handmade.json')
const polisFolder = join(folder, 'polis', 'affordable-housing')

type Case = { name: string; input: Record<string, unknown>; expected: Record<string, unknown> }

const common = {
  step: 's',
  run: 1,
  eligibleByGroup: {},
  present: 0,
  presentByGroup: {},
  admittedLate: 0,
  openedAt: 0,
  closedAt: 0,
} as const

const optionsOf = (ids: readonly string[]) => ids.map((id) => ({ id, label: id, cards: [] }))

function findCase(name: string): Case {
  const { cases } = JSON.parse(readFileSync(vectorsFile, 'utf8')) as { cases: Case[] }
  const found = cases.find((entry) => entry.name.startsWith(name))
  if (!found) throw new Error(`no case called ${name}`)
  return found
}

describe.skipIf(!existsSync(vectorsFile))('the hand-made vectors', () => {
  test('lot order', () => {
    const { input, expected } = findCase('lot order')
    expect(lotOrder(String(input.seed), input.options as string[])).toEqual(expected.order)
  })

  test('dot voting', () => {
    const { input, expected } = findCase('dot voting')
    const cast = Object.entries(input.ballots as Record<string, Record<string, number>>)
    const tally = countBallots({
      ...common,
      scale: { type: 'dots', total: Number(input.dots_per_voter), cap: Number(input.max_per_option) },
      seats: 1,
      seed: String(input.seed),
      options: optionsOf(input.options as string[]),
      ballots: cast.map(([id, dots]): Ballot => ({ id, group: 'g', choice: { type: 'dots', dots } })),
    })
    const figure = (name: 'dots' | 'supporters') =>
      Object.fromEntries(tally.options.map(({ id, figures }) => [id, figures[name]]))
    expect(figure('dots')).toEqual(expected.dots)
    expect(figure('supporters')).toEqual(expected.supporters)
    expect(tally.options.map(({ id }) => id)).toEqual(expected.ranking)
    expect(tally.lot.order).toEqual(expected.lot_order)
    const byLot = tally.ties.filter(({ settledBy }) => settledBy === 'lot')
    expect(byLot.map(({ options }) => [...options].sort())).toEqual(expected.tied_groups)
  })

  test('approval for one seat', () => {
    const { input, expected } = findCase('approval')
    const cast = Object.entries(input.ballots as Record<string, string[]>)
    const tally = countBallots({
      ...common,
      scale: { type: 'approve', min: 0, max: 3 },
      seats: Number(input.seats),
      seed: String(input.seed),
      options: optionsOf(input.options as string[]),
      ballots: cast.map(
        ([id, approved]): Ballot => ({ id, group: 'g', choice: { type: 'approve', approved } }),
      ),
    })
    expect(Object.fromEntries(tally.options.map(({ id, figures }) => [id, figures.approvals]))).toEqual(
      expected.counts,
    )
    expect(tally.electorate).toMatchObject({ cast: expected.ballots_cast, abstained: expected.abstentions })
    expect(tally.options.map(({ id }) => id)).toEqual(expected.ranking)
    expect(tally.options.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(expected.winners)
    expect(tally.ties.filter(({ matters }) => matters).map(({ options }) => [...options].sort())).toEqual([
      expected.boundary_tie,
    ])
    const shares = tally.options.map(({ id, equalGroupShare: share }) => [id, `${share?.n}/${share?.d}`])
    expect(Object.fromEntries(shares)).toEqual(expected.share)
  })
})

test.skipIf(!existsSync(polisFolder))('a real deliberation of 381 people is counted as published', () => {
  const expected = JSON.parse(readFileSync(join(polisFolder, 'expected.json'), 'utf8'))
  const input = polisInput(new Set<string>(expected.rejected))
  const tally = countBallots(input)
  const figures = tally.options.map(({ id, figures: { agree, disagree, pass } }) => [
    id,
    { agree, disagree, pass },
  ])
  expect(Object.fromEntries(figures)).toEqual(expected.tally)
  const counted = tally.options.reduce((sum, { figures: { seen } }) => sum + (seen ?? 0), 0)
  expect(counted).toBe(expected.last_votes_counted)
})

function polisInput(rejected: ReadonlySet<string>): CountInput {
  type Vote = { timestamp: string; 'comment-id': string; 'voter-id': string; vote: string }
  const text = readFileSync(join(polisFolder, 'votes.csv'), 'utf8')
  const { data } = Papa.parse<Vote>(text, { header: true, skipEmptyLines: true })
  const votes = new Map<string, Extract<Choice, { type: 'opinion' }>['votes']>()
  const taken = data.filter((vote) => !rejected.has(vote['comment-id']))
  for (const vote of taken.sort((a, b) => Number(a.timestamp) - Number(b.timestamp))) {
    const own = votes.get(vote['voter-id']) ?? {}
    own[vote['comment-id']] = Number(vote.vote) as 1 | 0 | -1
    votes.set(vote['voter-id'], own)
  }
  const optionIds = [...new Set(taken.map((vote) => vote['comment-id']))].sort()
  return {
    ...common,
    scale: { type: 'opinion' },
    seats: 5,
    seed: 'rembuk',
    options: optionsOf(optionIds),
    ballots: [...votes].map(([id, own]) => ({ id, group: 'g', choice: { type: 'opinion', votes: own } })),
  }
}
