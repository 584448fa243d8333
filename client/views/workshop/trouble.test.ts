import { describe, expect, it } from 'vitest'
import type { ConnectionStatus } from '../../connection/index.ts'
import { troubleOf } from './trouble.ts'

const live: ConnectionStatus = { state: 'live', saving: true, notKept: null }
const failing: ConnectionStatus = { ...live, saving: false }
const offline: ConnectionStatus = {
  state: 'offline',
  retryAt: null,
  returning: false,
  saving: true,
  notKept: null,
}

describe('what is said about the server', () => {
  it('is nothing while all is well, and nothing that the page of an ended workshop says', () => {
    expect(troubleOf(live, 'writes')).toBeNull()
    expect(
      troubleOf({ state: 'ended', reason: 'removed', saving: false, notKept: null }, 'writes'),
    ).toBeNull()
  })

  it('names a server that does not save to everybody, also to those who only watch', () => {
    for (const reader of ['writes', 'gives', 'watches'] as const)
      expect(troubleOf(failing, reader)?.title).toBe('health.notSaving')
    expect(troubleOf(failing, 'writes')?.words).toBe('health.yours')
    expect(troubleOf(failing, 'watches')?.words).toBe('health.watching')
  })

  it('tells a server that is back in a moment from a lost network', () => {
    expect(troubleOf(offline, 'writes')?.words).toBe('common.offline')
    expect(troubleOf({ ...offline, returning: true }, 'writes')?.words).toBe('health.restartingYours')
    expect(troubleOf({ ...offline, returning: true }, 'watches')?.words).toBe('health.restarting')
  })

  it('never promises to keep work where the browser does not let us', () => {
    for (const notKept of ['denied', 'full'] as const) {
      for (const reader of ['writes', 'gives'] as const) {
        expect(troubleOf({ ...offline, returning: true, notKept }, reader)?.words).toBe(
          'common.offlineNotKept',
        )
        expect(troubleOf({ ...failing, notKept }, reader)?.words).toBe('health.yoursNotKept')
      }
    }
  })
})
