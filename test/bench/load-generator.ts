/** The load generator as the benchmark sees it: one order at a time, one answer each. */
import { fileURLToPath } from 'node:url'
import type { AnswerOf, LoadCommand, OrderOf } from './load/commands.ts'
import { start } from './running-process.ts'

export type LoadGenerator = {
  do<C extends LoadCommand>(command: C, order: OrderOf<C>): Promise<AnswerOf<C>>
  end(): Promise<void>
}

type Answer = { id: number; answer?: unknown; error?: string }
type Waiting = { resolve(answer: never): void; reject(error: Error): void }

export function startLoadGenerator({ node, core }: { node: string; core: number | null }): LoadGenerator {
  const generator = start({
    core,
    command: node,
    arguments: ['--import', 'tsx', fileURLToPath(new URL('./load/main.ts', import.meta.url))],
    talks: true,
  })
  const waiting = new Map<number, Waiting>()
  let last = 0
  generator.process.on('message', ({ id, answer, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) asked?.resolve(answer as never)
    else asked?.reject(new Error(error))
  })
  generator.process.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the load generator has ended'))
  })
  return {
    do(command, order) {
      last += 1
      const id = last
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        generator.process.send({ id, command, order })
      })
    },
    end: generator.end,
  }
}
