import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** Where the source of each thread stands, seen from here. */
const folders = {
  'commit-thread': 'storage/sqlite/',
  'compact-thread': 'storage/sqlite/',
  'tally-thread': 'counting/',
} as const

export type ThreadName = keyof typeof folders

/**
 * Built, a thread is a file beside ours (`vite.config.ts` puts it there). Run from the sources, it first loads
 * what reads TypeScript, in its own thread; that takes about 150 ms.
 */
export function startThread(name: ThreadName, data: unknown): Worker {
  const isSource = /\.ts(\?|$)/.test(import.meta.url)
  const path = isSource ? `./${folders[name]}${name}.ts` : `./${name}.js`
  const file = fileURLToPath(new URL(path, import.meta.url))
  // The arguments of this process may name loaders that do not work in a thread of Node 20.
  const options = { workerData: data, execArgv: [], name }
  if (!isSource) return new Worker(file, options)
  const loader = createRequire(import.meta.url).resolve('tsx/cjs')
  return new Worker(`require(${JSON.stringify(loader)}); require(${JSON.stringify(file)})`, {
    ...options,
    eval: true,
  })
}
