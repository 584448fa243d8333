import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cardRecord } from '../../shared/document/board-records.ts'
import type { LaneName } from '../../shared/domain/permissions.ts'
import type { Role } from '../../shared/domain/person.ts'
import { stepStates } from '../../shared/domain/step-life.ts'
import { collectFrame } from '../../test/support/ws-cards.ts'
import { collectStep } from '../../test/support/ws-venue.ts'
import { judgeRights, reopened } from './judge-rights.ts'

const lanes: readonly LaneName[] = ['base', 'place', 'text', 'fields', 'origin']

const situation = fc.record({
  role: fc.constantFrom<Role>('facilitator', 'participant', 'viewer'),
  author: fc.constantFrom('me', 'other', null),
  state: fc.constantFrom(...stepStates),
  names: fc.constantFrom('named' as const, 'group_only' as const, 'anonymous' as const),
  kind: fc.constantFrom('collect' as const, 'cluster' as const, 'brief' as const),
  lane: fc.constantFrom(...lanes.filter((lane) => lane !== 'origin')),
  parent: fc.constantFrom(collectFrame, 'page:board'),
})
type Situation = typeof situation extends fc.Arbitrary<infer T> ? T : never

function mayChange({ role, author, state, names, kind, lane, parent }: Situation): boolean {
  const settings = kind === 'brief' ? { kind, body: '', mustRead: false } : { kind }
  const step = collectStep({ names, settings, progress: { ...collectStep().progress, state } })
  const entries = new Map<string, unknown>(
    cardRecord({ id: 'shape:a', text: 'x', parent, place: { x: 0, y: 0 } }),
  )
  entries.set('shape:a#origin', { author })
  const read = (key: string) => entries.get(key)
  return (
    judgeRights(
      {
        subject: { person: 'me', role, group: 'residents' },
        before: read,
        after: read,
        steps: new Map([[collectFrame, step]]),
        reopened: reopened(new Map([[collectFrame, step]])),
        formerAuthor: () => null,
        locks: new Set(),
      },
      'shape:a',
      [lane],
    ) === null
  )
}

it('G9 a viewer changes nothing, a facilitator every card', () => {
  fc.assert(
    fc.property(situation, (one) => {
      if (one.role === 'viewer') expect(mayChange(one)).toBe(false)
      if (one.role === 'facilitator') expect(mayChange(one)).toBe(true)
    }),
  )
})

it('G9 a participant changes something only inside an open step', () => {
  fc.assert(
    fc.property(situation, (one) => {
      if (one.role !== 'participant') return
      if (one.state !== 'open' || one.parent === 'page:board') expect(mayChange(one)).toBe(false)
    }),
  )
})

it('G9 a participant changes the words of nobody else, ever', () => {
  fc.assert(
    fc.property(situation, (one) => {
      if (one.role === 'participant' && one.author !== 'me' && one.lane !== 'place')
        expect(mayChange(one)).toBe(false)
    }),
  )
})
