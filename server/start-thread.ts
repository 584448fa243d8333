import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
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

/**
 * The process that decodes photos: of its own, not a thread, since what is wrong with a picture may end it, and what
 * never ends must be killed. It gets nothing of our environment but where programs are found.
 */
export function startDarkroomProcess(): ChildProcess {
  const isSource = /\.ts(\?|$)/.test(import.meta.url)
  const path = isSource ? './photos/darkroom-process.ts' : './darkroom-process.js'
  const loader = () => pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  // Windows starts no program without the second.
  const { PATH = '', SystemRoot = '' } = process.env
  return fork(fileURLToPath(new URL(path, import.meta.url)), {
    execArgv: ['--max-old-space-size=64', ...(isSource ? ['--import', loader()] : [])],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { PATH, SystemRoot },
  })
}
