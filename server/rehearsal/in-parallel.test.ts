import { expect, test } from 'vitest'
import { inParallel } from './in-parallel.ts'

test('things with the same key happen in order, at most so many at once', async () => {
  const items = Array.from({ length: 40 }, (_, at) => ({ key: `k${at % 3}`, at }))
  const done: typeof items = []
  let underWay = 0
  let most = 0
  await inParallel(
    items,
    5,
    async (item) => {
      underWay += 1
      most = Math.max(most, underWay)
      for (let turn = 0; turn < item.at % 4; turn += 1) await Promise.resolve()
      underWay -= 1
      done.push(item)
    },
    ({ key }) => key,
  )
  expect(done).toHaveLength(40)
  expect(most).toBeLessThanOrEqual(5)
  for (const key of ['k0', 'k1', 'k2']) {
    const order = done.filter((item) => item.key === key).map(({ at }) => at)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  }
})

test('the first failure is thrown', async () => {
  await expect(
    inParallel([1, 2, 3], 2, (item) => (item === 2 ? Promise.reject(new Error('two')) : Promise.resolve())),
  ).rejects.toThrow('two')
})
