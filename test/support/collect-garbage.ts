/**
 * A closed database lets go of its files when its statements are collected. A server that stops ends its process;
 * a test that goes on in the same one, as if it were another, says so here.
 */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  // What is collected is let go of in the turn after it.
  for (let turn = 0; turn < 3; turn += 1) {
    collect()
    await new Promise((resolve) => setImmediate(resolve))
  }
}
