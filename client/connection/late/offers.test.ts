import { describe, expect, it } from 'vitest'
import type { Offer } from '../types.ts'
import { joinOffers } from './offers.ts'

const offer = (lanes: Record<string, string>, id = 'shape:a'): Offer => ({
  id,
  record: 'shape:a',
  removedBy: null,
  at: 1,
  lanes: Object.entries(lanes).map(([key, mine]) => ({ key, mine: { mine }, theirs: null })),
})

describe('offers of two tabs of one person', () => {
  it('C4 C5 stand in one where they are of different lanes', () => {
    const own = new Map([['shape:a', offer({ 'shape:a#text': 'words' })]])
    const joined = joinOffers(own, offer({ 'shape:a#place': 'there' }))
    expect(joined.id).toBe('shape:a')
    expect(joined.lanes.map(({ key }) => key).sort()).toEqual(['shape:a#place', 'shape:a#text'])
  })

  it('C4 C5 stand beside each other where they contradict', () => {
    const own = new Map([['shape:a', offer({ 'shape:a#text': 'one' })]])
    const joined = joinOffers(own, offer({ 'shape:a#text': 'two' }))
    expect(joined).toMatchObject({ id: 'shape:a+', record: 'shape:a', lanes: [{ mine: { mine: 'two' } }] })
  })

  it('C4 C5 are not doubled where they say the same', () => {
    const own = new Map([['shape:a', offer({ 'shape:a#text': 'one' })]])
    expect(joinOffers(own, offer({ 'shape:a#text': 'one' })).lanes).toHaveLength(1)
  })
})
