import { describe, expect, it } from 'vitest'
import type { Choice } from '../../../shared/steps/weigh/settings.ts'
import { ApiError } from '../../api/api-error.ts'
import { BallotSender, type BallotStatus, type BallotToSend } from './ballot-sender.ts'

const dots = (count: number): Choice => ({ type: 'dots', dots: { a: count } })

/** A server whose answers the test gives one by one. */
function setUp(revision = 0) {
  const sent: BallotToSend[] = []
  const answers: { done(): void; fail(error: ApiError): void }[] = []
  const states: BallotStatus['is'][] = []
  let keys = 0
  const sender = new BallotSender({
    revision,
    newKey: () => `key-${++keys}`,
    onStatus: (status) => states.push(status.is),
    send: (ballot) => {
      sent.push(ballot)
      return new Promise((resolve, reject) => {
        answers.push({ done: () => resolve({ revision: ballot.revision }), fail: reject })
      })
    },
  })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const answer = async (index: number, how: (answer: (typeof answers)[number]) => void) => {
    how(answers[index]!)
    await settle()
  }
  return { sender, sent, states, answer }
}

describe('sending a ballot', () => {
  it('raises the revision with each change', async () => {
    const { sender, sent, answer, states } = setUp(4)
    sender.cast(dots(1))
    await answer(0, (it) => it.done())
    sender.cast(dots(2))
    await answer(1, (it) => it.done())
    expect(sent.map((ballot) => ballot.revision)).toEqual([5, 6])
    expect(states.at(-1)).toBe('saved')
  })

  it('sends only the newest of the choices made while one is under way', async () => {
    const { sender, sent, answer } = setUp()
    for (const count of [1, 2, 3]) sender.cast(dots(count))
    await answer(0, (it) => it.done())
    expect(sent.map((ballot) => ballot.choice)).toEqual([dots(1), dots(3)])
  })

  it('tries the very same ballot again when it did not get through', async () => {
    const { sender, sent, answer, states } = setUp()
    sender.cast(dots(1))
    await answer(0, (it) => it.fail(new ApiError('offline')))
    expect(states.at(-1)).toBe('kept')
    sender.cast(dots(2))
    await answer(1, (it) => it.done())
    await answer(2, (it) => it.done())
    expect(sent.map((ballot) => [ballot.revision, ballot.key])).toEqual([
      [1, 'key-1'],
      [1, 'key-1'],
      [2, 'key-2'],
    ])
    expect(states.at(-1)).toBe('saved')
  })

  it('says why a ballot was refused', async () => {
    const { sender, answer, states } = setUp()
    sender.cast(dots(1))
    await answer(0, (it) => it.fail(new ApiError('step_wrong_state')))
    expect(states.at(-1)).toBe('refused')
  })
})
