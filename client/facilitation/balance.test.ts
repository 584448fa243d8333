import { describe, expect, it } from 'vitest'
import type { BoardView } from '../../shared/document/board-document.ts'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import { defaultGroups } from '../../shared/domain/default-groups.ts'
import type { PresentPerson } from '../connection/index.ts'
import { balanceOf } from './balance.ts'

const view = (required: string[] = []) =>
  ({
    workshop: { groups: defaultGroups.map((one) => ({ ...one, required: required.includes(one.id) })) },
    tallies: [],
  }) as unknown as WorkshopView
const board = (groups: (string | null)[]) =>
  ({ cards: groups.map((group) => ({ origin: { group } })) }) as unknown as BoardView
const people = (...groups: string[]): PresentPerson[] =>
  groups.map((group, index) => ({ person: `p${index}`, name: '', group, role: 'participant' }))

describe('the balance of a room', () => {
  it('leaves out groups that nobody is in, unless one is required', () => {
    const balance = balanceOf(view(['investors']), board([]), people('residents'))
    expect(balance.groups.map(({ group, flag }) => [group.id, flag])).toEqual([
      ['residents', null],
      ['investors', 'absent'],
    ])
  })

  it('flags a group that is here and has written nothing while others have', () => {
    const balance = balanceOf(view(), board(['residents']), people('residents', 'business'))
    expect(balance.groups.find(({ group }) => group.id === 'business')?.flag).toBe('silent')
  })

  it('flags a share of cards under half the share of presence', () => {
    const cards = board([...Array(9).fill('residents'), 'business'])
    const balance = balanceOf(view(), cards, people('residents', 'business'))
    expect(balance.groups.find(({ group }) => group.id === 'business')?.flag).toBe('low')
  })

  it('does not count cards whose group is hidden, nor facilitators', () => {
    const here: PresentPerson[] = [
      ...people('residents'),
      { person: 'f', name: '', group: 'business', role: 'facilitator' },
    ]
    const balance = balanceOf(view(), board([null, 'residents']), here)
    expect([balance.cards, balance.here]).toEqual([1, 1])
  })
})
