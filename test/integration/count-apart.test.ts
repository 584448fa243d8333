/** Long counts: in a thread of their own, one at a time, given up on request, and never half published. */
import { afterEach, describe, expect, it } from 'vitest'
import { type Counter, openCounter } from '../../server/counting/counter.ts'
import { startThread } from '../../server/start-thread.ts'
import type { CountInput } from '../../shared/domain/tally.ts'
import type { AppError } from '../../shared/errors.ts'
import { countBallots } from '../../shared/tally/index.ts'

/** Every project costs the whole budget but one cent, and each voter wants another one: thousands of runs. */
function election(voters: number, amount: number): CountInput {
  const ids = Array.from({ length: voters }, (_, at) => `p${at}`)
  return {
    step: 's',
    run: 1,
    scale: {
      type: 'approve',
      min: 0,
      max: 500,
      budget: {
        amount: String(amount),
        currency: 'IDR',
        rule: 'equal_shares',
        completion: 'add1',
        costField: null,
        costs: Object.fromEntries(ids.map((id, at) => [id, String(amount - at)])),
      },
    },
    seats: 1,
    options: ids.map((id) => ({ id, label: id, cards: [] })),
    ballots: ids.map((id, at) => ({ id: `b${at}`, group: 'g', choice: { type: 'approve', approved: [id] } })),
    eligibleByGroup: { g: voters },
    presentByGroup: { g: voters },
    present: voters,
    admittedLate: 0,
    seed: 'seed',
    openedAt: 1,
    closedAt: 2,
  }
}

const short = election(3, 100)
/** 300 voters whose shares must grow three-hundredfold by thousandths: far longer than any test waits. */
const long = election(300, 100_000_000)

let counter: Counter
let threads = 0
const open = () => {
  threads = 0
  counter = openCounter((input) => {
    const worker = startThread('tally-thread', input)
    threads += 1
    worker.once('exit', () => {
      threads -= 1
    })
    return worker
  })
}
afterEach(() => counter.close())

const codeOf = (count: Promise<unknown>): Promise<string> =>
  count.then(
    () => 'counted',
    (error: AppError) => error.code,
  )

describe('a count in its thread', () => {
  it('comes to the same record as a count right here, byte for byte', async () => {
    open()
    const tally = await counter.count('one', short)
    expect(JSON.stringify(tally)).toBe(JSON.stringify(countBallots(short)))
  })

  it('leaves the event loop free, and ends at once when it is given up', async () => {
    open()
    const count = codeOf(counter.count('long', long))
    let turns = 0
    await new Promise<void>((resolve) => {
      const turn = () => (++turns < 1_000 ? setImmediate(turn) : resolve())
      turn()
    })
    expect(counter.cancel('long')).toBe(true)
    expect(await count).toBe('counting_cancelled')
    expect(counter.cancel('long')).toBe(false)
    await counter.close()
    expect(threads).toBe(0)
  })

  it('refuses the same step twice, and counts others one after the other', async () => {
    open()
    const first = codeOf(counter.count('a', long))
    const again = codeOf(counter.count('a', long))
    const second = codeOf(counter.count('b', short))
    expect(await again).toBe('counting_runs')
    expect(threads).toBe(1)
    counter.cancel('a')
    expect(await Promise.all([first, second])).toEqual(['counting_cancelled', 'counted'])
  })

  it('answers everybody when the server closes', async () => {
    open()
    const counts = ['a', 'b'].map((key) => codeOf(counter.count(key, long)))
    await counter.close()
    expect(await Promise.all(counts)).toEqual(['counting_cancelled', 'counting_cancelled'])
  })
})
