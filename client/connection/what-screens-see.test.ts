import { describe, expect, test } from 'vitest'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import { combinedStatus } from './combined-status.ts'
import type { Entry } from './kept-storage.ts'
import { peopleHere } from './people-here.ts'
import { saveStateOf } from './save-state.ts'
import { staleAnswers } from './stale-answers.ts'

const entry = (seq: number, ...keys: string[]): [number, Entry] => [
  seq,
  { seq, client: 1, clock: 1, puts: keys.map((key) => ({ key, before: null, after: {} })) },
]

describe('the state of saving', () => {
  const unsaved = new Map([entry(1, 'shape:a', 'shape:a#text'), entry(2, 'shape:a#text', 'shape:b')])

  test('counts things, not strokes', () => {
    expect(saveStateOf(unsaved, false, 0)).toEqual({ kept: 2 })
  })

  test('is saving while the server may still answer, and not saved when it takes too long', () => {
    expect(saveStateOf(unsaved, true, 2_999)).toBe('saving')
    expect(saveStateOf(unsaved, true, 3_000)).toEqual({ kept: 2 })
  })

  test('is saved where only empty strokes are on their way', () => {
    expect(saveStateOf(new Map([entry(1)]), false, 0)).toBe('saved')
  })
})

describe('the status', () => {
  const live = { name: 'live', attempt: 0, since: 0 } as const

  test('is that of the worst socket', () => {
    expect(combinedStatus([live, live], null, true).state).toBe('live')
    const waiting = { name: 'waiting', attempt: 1, retryAt: 70 } as const
    expect(combinedStatus([live, waiting], 'full', true)).toEqual({
      state: 'offline',
      retryAt: 70,
      notKept: 'full',
    })
    const ended = { name: 'ended', reason: 'removed' } as const
    expect(combinedStatus([waiting, ended], null, true)).toMatchObject({ state: 'ended', reason: 'removed' })
  })

  test('is connecting only before the first failure', () => {
    expect(combinedStatus([{ name: 'idle' }], null, false).state).toBe('connecting')
    expect(combinedStatus([{ name: 'connecting', attempt: 2 }], null, false).state).toBe('offline')
    expect(combinedStatus([{ name: 'syncing', attempt: 0 }], null, true).state).toBe('offline')
  })
})

describe('who is here', () => {
  const user = (person: string, name: string) => ({
    user: { person, name, group: 'residents', role: 'participant' },
  })

  test('names each person once, oneself first', () => {
    const states = [user('b', 'Budi'), user('a', 'Ani'), user('b', 'Budi'), user('c', 'Citra')]
    const names = peopleHere(states, { person: 'c', role: 'participant' }, null).map(({ name }) => name)
    expect(names).toEqual(['Citra', 'Ani', 'Budi'])
  })

  test('leaves out states that the server did not sign, and reads strange ones without falling', () => {
    const states = [{}, { user: null }, { user: { person: 3 } }, user('a', 'Ani')]
    expect(peopleHere(states, { person: 'x', role: 'viewer' }, null)).toHaveLength(1)
  })
})

describe('private answers', () => {
  const view = (count: object, state = 'open'): WorkshopView =>
    ({
      steps: [{ id: 's', progress: { state, run: 1 } }],
      counts: new Map([
        ['s', { run: 1, cards: 1, pending: 0, sealed: 0, electorate: 3, ballots: 0, ...count }],
      ]),
    }) as unknown as WorkshopView

  test('are not asked for because others contribute or vote', () => {
    expect(staleAnswers(view({}), view({ cards: 2, ballots: 9 }), 'participant')).toEqual([])
  })

  test('are asked for when a step moves, somebody is let in, or cards leave the queue or the board', () => {
    for (const [before, after] of [
      [view({}), view({}, 'closed')],
      [view({}), view({ electorate: 4 })],
      [view({ pending: 2 }), view({ pending: 1 })],
      [view({ cards: 2 }), view({ cards: 1 })],
    ] as const) {
      expect(staleAnswers(before, after, 'participant')).toEqual(['me'])
    }
  })

  test('of the queue are for facilitators', () => {
    expect(staleAnswers(view({}), view({ pending: 1 }), 'facilitator')).toEqual(['moderation'])
    expect(staleAnswers(view({}), view({ pending: 1 }), 'participant')).toEqual([])
  })
})
