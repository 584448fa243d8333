import { describe, expect, it } from 'vitest'
import { clusterStep } from '../../test/support/ws-venue.ts'
import type { Axes } from '../steps/cluster/settings.ts'
import { boardRight, mayWriteLane } from './permissions.ts'

const opened = (axes: Axes) => {
  const step = clusterStep()
  return {
    ...step,
    settings: { kind: 'cluster' as const, axes },
    progress: { ...step.progress, state: 'open' as const },
  }
}

describe('a step with fixed categories', () => {
  const step = opened({ type: 'categories', names: ['Roads', 'Health'] })

  it('lets participants move cards, and neither make, name, move nor remove a category on the board', () => {
    const right = boardRight('participant', 'residents', step)
    expect(right).toBe('sort')
    const card = { own: false, isNew: false }
    const category = { own: false, isNew: false, isTheme: true }
    expect(mayWriteLane(right, 'place', card)).toBe(true)
    expect(mayWriteLane(right, 'text', card)).toBe(false)
    expect(mayWriteLane(right, 'text', { ...card, own: true })).toBe(true)
    expect(mayWriteLane(right, 'place', category)).toBe(false)
    expect(mayWriteLane(right, 'base', category)).toBe(false)
    expect(mayWriteLane(right, 'base', card)).toBe(false)
    expect(mayWriteLane(right, 'base', { own: true, isNew: true })).toBe(false)
  })

  it('leaves facilitators everything, and other cluster steps their themes', () => {
    expect(boardRight('facilitator', '', step)).toBe('everything')
    expect(boardRight('participant', 'residents', opened({ type: 'none' }))).toBe('arrange')
  })
})
