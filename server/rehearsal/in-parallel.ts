/**
 * Works through `items` in order with at most `width` under way. Where `keyOf` gives two items the same
 * key, the later one waits for the earlier one. The first failure ends everything and is thrown.
 */
export async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T, index: number) => Promise<void>,
  keyOf?: (item: T) => string,
): Promise<void> {
  const underWay = new Map<string, Promise<void>>()
  let next = 0
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      const item = items[index] as T
      const before = keyOf ? (underWay.get(keyOf(item)) ?? Promise.resolve()) : Promise.resolve()
      const task = before.then(() => work(item, index))
      if (keyOf) underWay.set(keyOf(item), task)
      await task
    }
  }
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker))
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
