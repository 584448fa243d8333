/** A server or a load generator in a process of its own, on a core of its own where that can be had. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/** Null where processes cannot be told which core to use, or where there is one alone. */
export type Cores = { server: number; load: number } | null

export function findCores(): Cores {
  if (availableParallelism() < 2) return null
  try {
    execFileSync('taskset', ['-c', '0', 'true'], { stdio: 'ignore' })
    return { server: 0, load: 1 }
  } catch {
    return null
  }
}

export type Started = { process: ChildProcess; pid: number; end(): Promise<void> }

export type StartOptions = {
  core: number | null
  command: string
  arguments: readonly string[]
  environment?: Readonly<Record<string, string>>
  folder?: string
  /** Messages go between both. */
  talks?: boolean
}

export function start(options: StartOptions): Started {
  const { core, environment = {}, folder = projectFolder, talks = false } = options
  const [command, given] =
    core === null
      ? [options.command, options.arguments]
      : ['taskset', ['-c', String(core), options.command, ...options.arguments]]
  const child = spawn(command, given, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit', ...(talks ? ['ipc' as const] : [])],
    serialization: 'advanced',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return {
    process: child,
    pid: child.pid ?? 0,
    async end() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const patienceMs = 30_000

/** The first line that it prints in which the form occurs; rejects when it ends or says nothing of the kind. */
export function lineOf({ process: child }: Started, form: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let text = ''
    const timer = setTimeout(() => reject(new Error('a server did not say that it is ready')), patienceMs)
    child.once('exit', (code) => reject(new Error(`a server ended at once (${code})`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const match = form.exec(text)
      if (!match) return
      clearTimeout(timer)
      resolve(match)
    })
  })
}
