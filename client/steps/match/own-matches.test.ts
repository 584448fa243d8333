import { describe, expect, it } from 'vitest'
import type { Match } from '../../../shared/domain/match.ts'
import type { OwnMatch } from '../../../shared/wire/matching.ts'
import { ownMatches, partnerIn, situationOf } from './own-matches.ts'
import { shortText } from './short-text.ts'

const yes = { how: 'owner', note: '' } as const
const match = (id: string, agreed: Match['agreed'], need = 'mine', offer = 'theirs'): Match => ({
  id,
  step: 's',
  run: 1,
  need,
  offer,
  agreed,
})
const told = (one: Match, over: Partial<OwnMatch> = {}): OwnMatch => ({
  ...one,
  side: 'need',
  declinedBy: null,
  contact: '',
  theirContact: null,
  ...over,
})
const mine = [{ card: { id: 'mine' }, side: 'need' as const }]
const pair = match('pair', { need: yes, offer: yes })
const asked = match('asked', { need: null, offer: yes })
const sent = match('sent', { need: yes, offer: null })

describe('what concerns one’s own cards', () => {
  it('is what the document says, with what the server tells of it; others’ matches are left out', () => {
    const own = ownMatches({
      standing: { pairs: [pair, match('not mine', pair.agreed, 'a', 'b')], asked: [asked, sent] },
      mine,
      told: [told(pair, { theirContact: '0812' })],
    })
    expect(own.map((one) => [one.id, situationOf(one), one.theirContact])).toEqual([
      ['pair', 'paired', '0812'],
      ['asked', 'asked_of_you', null],
      ['sent', 'you_asked', null],
    ])
    expect(own.map(partnerIn)).toEqual(['theirs', 'theirs', 'theirs'])
  })

  it('what a facilitator proposed waits for an answer', () => {
    const proposed = match('proposed', { need: null, offer: null })
    const [own] = ownMatches({ standing: { pairs: [], asked: [proposed] }, mine, told: [] })
    expect(own && situationOf(own)).toBe('asked_of_you')
  })

  it('what was declined is known from the server alone, and gives way to what was asked since', () => {
    const declined = [
      told(sent, { declinedBy: 'offer' }),
      told(match('refused', { need: null, offer: yes }), { declinedBy: 'need' }),
    ]
    const none = ownMatches({ standing: { pairs: [], asked: [] }, mine, told: declined })
    expect(none.map(situationOf)).toEqual(['declined_by_them', 'declined_by_you'])
    const again = ownMatches({ standing: { pairs: [], asked: [sent] }, mine, told: declined })
    expect(again.map((one) => [one.id, situationOf(one)])).toEqual([
      ['sent', 'you_asked'],
      ['refused', 'declined_by_you'],
    ])
  })

  it('is nothing for who wrote no card', () => {
    expect(ownMatches({ standing: { pairs: [pair], asked: [] }, mine: [], told: [told(sent)] })).toEqual([])
  })
})

it('a card is named by its beginning, on one line', () => {
  expect(shortText('Air\n bersih')).toBe('Air bersih')
  expect(shortText(undefined)).toBe('')
  const long = shortText('kata '.repeat(40))
  expect([...long]).toHaveLength(60)
  expect(long.endsWith('…')).toBe(true)
})
