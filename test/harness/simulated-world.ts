/** What a simulation consists of, as the deeds in it see it. */
import type { SimulatedPerson } from './simulated-person.ts'
import type { SimulatedServer } from './simulated-server.ts'
import type { VirtualTime } from './virtual-time.ts'

export type World = {
  time: VirtualTime
  random: () => number
  pick<T>(list: readonly T[]): T
  server: SimulatedServer
  people: SimulatedPerson[]
  /** Cards by id: who made them, and whether somebody removed them again. */
  made: Map<string, { person: SimulatedPerson; isRemoved: boolean }>
  count: number
}

export type Deed = {
  name: string
  /** How often, compared with the others. */
  weight: number
  /** Says what it did, for the trace. */
  run(world: World): Promise<string | undefined> | string | undefined
}

/** Lets time pass until the promise has settled. */
export async function passing<T>(time: VirtualTime, promise: Promise<T>): Promise<T> {
  let isSettled = false
  const done = promise.finally(() => {
    isSettled = true
  })
  done.catch(() => {})
  if (!(await time.passUntil(() => isSettled, 120_000, 5))) throw new Error('something never came to its end')
  return done
}
