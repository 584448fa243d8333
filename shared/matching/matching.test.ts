import { describe, expect, it } from 'vitest'
import type { Match } from '../domain/match.ts'
import { entriesOf, numberIn, tagsIn, wordsIn } from './field-words.ts'
import { hasTwoSides, sideOf, sidesOf } from './sides.ts'
import { standingOf } from './standing.ts'
import { fitOf, proposePairs, type SpokenItem, suggestionsFor } from './suggestions.ts'

const yes = { how: 'owner', note: '' } as const

const card = (id: string, step: string, over: Partial<SpokenItem> = {}): SpokenItem => ({
  id,
  text: '',
  origin: { step },
  fields: {},
  words: over.fields ?? {},
  ...over,
})

const stepOver = (
  over: { offersFrom?: string | null; needs?: string[]; offers?: string[]; places?: [number, number] } = {},
  sourceIds: string[] = [],
) => ({
  source: { step: 'a', items: 'cards' as const },
  progress: {
    order: 2,
    state: 'open' as const,
    run: 1,
    openedAt: 0,
    endsAt: null,
    closedAt: null,
    frame: 'shape:f',
    sourceIds,
  },
  settings: {
    kind: 'match' as const,
    needs: {
      only: over.needs ? { field: 'side', values: over.needs } : null,
      places: over.places?.[0] ?? 1,
    },
    offers: {
      step: over.offersFrom ?? null,
      only: over.offers ? { field: 'side', values: over.offers } : null,
      places: over.places?.[1] ?? 1,
    },
    compare: [],
  },
})

const match = (id: string, need: string, offer: string, over: Partial<Match> = {}): Match => ({
  id,
  step: 'm',
  run: 1,
  need,
  offer,
  agreed: { need: yes, offer: yes },
  ...over,
})

describe('the sides of a match step', () => {
  it('are told by the step a card was written in', () => {
    const step = stepOver({ offersFrom: 'b' })
    expect(['a', 'b', 'c'].map((from) => sideOf(card('x', from), step))).toEqual(['need', 'offer', null])
    expect(sideOf({ origin: null, fields: {} }, step)).toBeNull()
  })

  it('are told by a choice of the form where both stand in one step', () => {
    const step = stepOver({ needs: ['skill_need', 'mentor_wanted'], offers: ['skill_have'] })
    const said = (side: string) => sideOf(card('x', 'a', { fields: { side } }), step)
    expect(['skill_need', 'mentor_wanted', 'skill_have', 'other'].map(said)).toEqual([
      'need',
      'need',
      'offer',
      null,
    ])
    expect(sideOf(card('x', 'a'), step)).toBeNull()
  })

  it('cannot be told apart in one step without saying how', () => {
    expect(hasTwoSides(stepOver())).toBe(false)
    expect(hasTwoSides(stepOver({ needs: ['x'] }))).toBe(false)
    expect(hasTwoSides(stepOver({ needs: ['x'], offers: ['y'] }))).toBe(true)
    expect(hasTwoSides(stepOver({ offersFrom: 'b' }))).toBe(true)
    expect(hasTwoSides({ ...stepOver({ offersFrom: 'b' }), source: null })).toBe(false)
  })

  it('are frozen when the step opens: later cards are on neither, cards that are gone are left out', () => {
    const step = stepOver({ offersFrom: 'b' }, ['n1', 'o1', 'gone'])
    const sides = sidesOf(step, [card('o1', 'b'), card('late', 'a'), card('n1', 'a')])
    expect(sides.needs.map(({ id }) => id)).toEqual(['n1'])
    expect(sides.offers.map(({ id }) => id)).toEqual(['o1'])
  })
})

describe('how a match step stands', () => {
  const cards = [card('n1', 'a'), card('n2', 'a'), card('o1', 'b'), card('o2', 'b')]
  const ids = ['n1', 'n2', 'o1', 'o2']

  it('counts a pair once both sides have agreed; the rest waits, is unmet, or lies idle', () => {
    const matches = [
      match('1', 'n1', 'o1'),
      match('2', 'n2', 'o1', { agreed: { need: yes, offer: null } }),
      match('3', 'n2', 'o2', { run: 2 }),
    ]
    const standing = standingOf(stepOver({ offersFrom: 'b', places: [1, 2] }, ids), cards, {
      matches,
      run: 1,
    })
    expect(standing.pairs.map(({ id }) => id)).toEqual(['1'])
    expect(standing.asked.map(({ id }) => id)).toEqual(['2'])
    expect(standing.unmet.map(({ id }) => id)).toEqual(['n2'])
    expect(standing.idle.map(({ id }) => id)).toEqual(['o2'])
    expect([standing.placesLeft('o1', 'offer'), standing.placesLeft('n1', 'need')]).toEqual([1, 0])
  })

  it('forgets a pair whose card is gone', () => {
    const standing = standingOf(stepOver({ offersFrom: 'b' }, ids), cards.slice(0, 3), {
      matches: [match('1', 'n1', 'o2')],
      run: 1,
    })
    expect(standing.pairs).toEqual([])
    expect(standing.unmet.map(({ id }) => id)).toEqual(['n1', 'n2'])
  })
})

describe('words in common', () => {
  it('tags, entries and words are read apart, in both languages', () => {
    expect(tagsIn('Butuh #Pompa dan #pompa, #air-bersih')).toEqual(['pompa', 'air-bersih'])
    expect(wordsIn('Kami butuh pompa untuk #sawah, dengan pipa')).toEqual(['pompa', 'pipa'])
    expect(wordsIn('We need the pump and a pump')).toEqual(['pump'])
    expect(entriesOf('Bekasi, Depok ;bekasi')).toEqual(['bekasi', 'depok'])
    expect([numberIn('12.5 km'), numberIn('many'), numberIn()]).toEqual([12.5, null, null])
  })

  it('a tag counts as much as a compared field, a plain word little; the weaker place decides', () => {
    const need = card('n', 'a', { text: 'Butuh #pompa bekas' })
    expect(fitOf(need, card('o', 'b', { text: 'Ada #pompa' }), []).weight).toBe(3)
    expect(fitOf(need, card('o', 'b', { text: 'Meminjamkan pompa' }), [])).toMatchObject({
      weight: 1,
      shared: [{ kind: 'word', term: 'pompa' }],
    })
    expect(fitOf(need, card('o', 'b', { text: 'Ada traktor' }), []).shared).toEqual([])
  })

  it('what two compared fields name alike counts fully, a word inside them little', () => {
    const compare = [{ need: 'what', offer: 'kind', how: 'shared' }] as const
    const need = card('n', 'a', { fields: { what: 'Jasa angkut, pupuk' } })
    const offer = (kind: string) => card('o', 'b', { fields: { kind } })
    expect(fitOf(need, offer('jasa angkut'), compare).shared).toContainEqual({
      kind: 'field',
      term: 'jasa angkut',
    })
    expect(fitOf(need, offer('angkut'), compare)).toMatchObject({
      weight: 1,
      shared: [{ kind: 'word', term: 'angkut' }],
    })
    expect(fitOf(need, offer('bibit'), compare).weight).toBe(0)
  })

  it('a place that both name and do not share, or too little of a thing, stands in the way', () => {
    const compare = [
      { need: 'where', offer: 'place', how: 'must' },
      { need: 'much', offer: 'stock', how: 'enough' },
    ] as const
    const need = card('n', 'a', { text: '#beras', fields: { where: 'Bekasi', much: '10' } })
    const offer = (fields: Record<string, string>) => card('o', 'b', { text: '#beras', fields })
    expect(fitOf(need, offer({ place: 'Depok', stock: '20' }), compare)).toMatchObject({
      weight: 0,
      obstacles: ['place'],
    })
    expect(fitOf(need, offer({ place: 'Bekasi', stock: '9.5' }), compare).obstacles).toEqual(['quantity'])
    expect(fitOf(need, offer({ place: 'depok, bekasi', stock: '10' }), compare).weight).toBe(3)
    expect(fitOf(need, offer({}), compare).weight).toBe(3)
  })

  it('suggests the best first, from either side, and nobody without anything in common', () => {
    const offers = [
      card('o1', 'b', { text: 'pompa' }),
      card('o2', 'b', { text: '#pompa #pipa' }),
      card('o3', 'b', { text: 'beras' }),
    ]
    const need = card('n', 'a', { text: '#pompa #pipa' })
    const found = suggestionsFor(need, { side: 'need', others: offers, compare: [] })
    expect(found.map(({ item }) => item.id)).toEqual(['o2', 'o1'])
    expect(suggestionsFor(offers[2]!, { side: 'offer', others: [need], compare: [] })).toEqual([])
  })
})

describe('proposals', () => {
  it('help the most needs, not the first need best, and never bring together what has nothing in common', () => {
    const needs = [card('n1', 'a', { text: '#air #pompa' }), card('n2', 'a', { text: '#pompa' })]
    const offers = [card('o1', 'b', { text: '#air #pompa' }), card('o2', 'b', { text: '#air' })]
    const pairs = (capacities: number[]) =>
      proposePairs({ needs, offers }, capacities, []).map(({ need, offer }) => [need.id, offer.id])
    expect(pairs([1, 1])).toEqual([
      ['n1', 'o2'],
      ['n2', 'o1'],
    ])
    expect(pairs([2, 0])).toEqual([
      ['n1', 'o1'],
      ['n2', 'o1'],
    ])
    expect(proposePairs({ needs, offers: [card('o', 'b', { text: 'beras' })] }, [5], [])).toEqual([])
    expect(proposePairs({ needs, offers: [] }, [], [])).toEqual([])
  })
})
