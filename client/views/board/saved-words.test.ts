import { describe, expect, it } from 'vitest'
import { savedWords } from './saved-words.ts'

describe('the words about saving', () => {
  it('say Saved only while connected and with nothing waiting', () => {
    expect(savedWords('live', 'saved').key).toBe('board.saved')
    expect(savedWords('offline', 'saved').key).not.toBe('board.saved')
    expect(savedWords('connecting', 'saved').key).not.toBe('board.saved')
    expect(savedWords('live', { kept: 1 }).key).not.toBe('board.saved')
  })

  it('count what is only on this device, connected or not', () => {
    for (const state of ['live', 'offline', 'connecting', 'ended'] as const) {
      expect(savedWords(state, { kept: 3 })).toEqual({
        key: 'board.notSaved',
        params: { count: 3 },
        tone: 'warning',
      })
    }
  })

  it('do not claim that something is being saved without a connection', () => {
    expect(savedWords('offline', 'saving').key).toBe('common.offlineShort')
    expect(savedWords('live', 'saving').key).toBe('board.saving')
  })
})
