import { describe, expect, it } from 'vitest'
import { ApiError, type KeptCommand } from '../../api/index.ts'
import { ballotStatus, newestKept } from './ballot-status.ts'

const cast = (revision: number, step = 'weigh', person = 'ani'): KeptCommand => ({
  id: revision,
  name: 'castBallot',
  params: { w: 'w', s: step },
  body: { choice: { type: 'dots', dots: { a: revision } }, revision, key: `key-${revision}`, run: 1 },
  person,
  at: 0,
})
const quiet = { underWay: 0, kept: false, asking: false, problem: null, stored: false }

describe('the ballot that waits on this device', () => {
  it('is the newest of this person in this step', () => {
    const commands = [cast(1), cast(3), cast(2), cast(8, 'another step'), cast(9, 'weigh', 'budi')]
    expect(newestKept(commands, { id: 'weigh', run: 1 }, 'ani')?.revision).toBe(3)
  })

  it('is none where only others wait', () => {
    expect(newestKept([cast(1, 'weigh', 'budi')], { id: 'weigh', run: 1 }, 'ani')).toBeNull()
  })
})

it('a ballot that was kept in an earlier round is none of this one', () => {
  expect(newestKept([cast(1)], { id: 'weigh', run: 2 }, 'ani')).toBeNull()
})

describe('the words about a ballot', () => {
  it('say that it is kept only while nothing is being tried', () => {
    expect(ballotStatus({ ...quiet, underWay: 1, kept: true }).is).toBe('saving')
    expect(ballotStatus({ ...quiet, kept: true }).is).toBe('kept')
  })

  it('do not say that it is saved before the server was asked what it has', () => {
    expect(ballotStatus({ ...quiet, asking: true, stored: true }).is).toBe('saving')
    expect(ballotStatus({ ...quiet, stored: true }).is).toBe('saved')
  })

  it('say why a change was refused although an earlier ballot stands', () => {
    const problem = new ApiError('ballot_over_dots')
    expect(ballotStatus({ ...quiet, stored: true, problem })).toEqual({ is: 'refused', problem })
  })
})
