import { describe, expect, test } from 'vitest'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import { combinedStatus } from './combined-status.ts'
import type { Entry } from './kept-storage.ts'
import type { Life } from './life.ts'
import { peopleHere } from './people-here.ts'
import { saveStateOf } from './save-state.ts'
import { staleAnswers } from './stale-answers.ts'

const entry = (seq: number, ...keys: string[]): [number, Entry] => [
  seq,
  { seq, client: 1, clock: 1, puts: keys.map((key) => ({ key, before: null, after: {} })) },
]

describe('the state of saving', () => {
  const unsaved = new Map([entry(1, 'shape:a', 'shape:a#text'), entry(2, 'shape:a#text', 'shape:b')])

  test('C1 counts things, not strokes', () => {
    expect(saveStateOf(unsaved, false, 0)).toEqual({ kept: 2 })
  })

  test('C1 is saving while the server may still answer, and not saved when it takes too long', () => {
    expect(saveStateOf(unsaved, true, 2_999)).toBe('saving')
    expect(saveStateOf(unsaved, true, 3_000)).toEqual({ kept: 2 })
  })

  test('is saved where only empty strokes are on their way', () => {
    expect(saveStateOf(new Map([entry(1)]), false, 0)).toBe('saved')
  })
})

describe('the status', () => {
  const live = { name: 'live', attempt: 0, since: 0 } as const
  const waiting = { name: 'waiting', attempt: 1, retryAt: 70 } as const
  const facts = (...lives: Life[]) => ({ lives, saving: true, returning: false })

  test('C13 is that of the worst socket', () => {
    expect(combinedStatus(facts(live, live), null, true).state).toBe('live')
    expect(combinedStatus(facts(live, waiting), 'full', true)).toEqual({
      state: 'offline',
      retryAt: 70,
      returning: false,
      saving: true,
      notKept: 'full',
    })
    const ended = { name: 'ended', reason: 'removed' } as const
    expect(combinedStatus(facts(waiting, ended), null, true)).toMatchObject({
      state: 'ended',
      reason: 'removed',
    })
  })

  test('C13 is connecting only before the first failure', () => {
    expect(combinedStatus(facts({ name: 'idle' }), null, false).state).toBe('connecting')
    expect(combinedStatus(facts({ name: 'connecting', attempt: 2 }), null, false).state).toBe('offline')
    expect(combinedStatus(facts({ name: 'syncing', attempt: 0 }), null, true).state).toBe('offline')
  })

  test('C14 says on a live connection that the server does not save', () => {
    expect(combinedStatus({ ...facts(live), saving: false }, null, true)).toEqual({
      state: 'live',
      saving: false,
      notKept: null,
    })
  })

  test('C15 says that the server is back in a moment', () => {
    expect(combinedStatus({ ...facts(waiting), returning: true }, null, true)).toMatchObject({
      state: 'offline',
      returning: true,
    })
  })
})

describe('who is here', () => {
  const user = (person: string, name: string) =>
    ({ person, name, group: 'residents', role: 'participant' }) as const

  test('names each person once, oneself first', () => {
    const others = [user('b', 'Budi'), user('a', 'Ani'), user('b', 'Budi'), user('c', 'Citra')]
    const names = peopleHere(others, { person: 'c', role: 'participant' }, null).map(({ name }) => name)
    expect(names).toEqual(['Citra', 'Ani', 'Budi'])
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
