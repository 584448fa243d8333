/** Runs a program of the server as the operator does, and reads what it says. */
import { type ChildProcess, spawn } from 'node:child_process'

export type ConsoleProgram = {
  /** Everything said so far, on both outputs. */
  said(): string
  /** Resolves when it has said something like this; rejects when it ends before. */
  says(words: RegExp): Promise<RegExpMatchArray>
  ended: Promise<number | null>
  stop(signal?: NodeJS.Signals): Promise<number | null>
}

export function runProgram(
  script: string,
  environment: Record<string, string>,
  args: readonly string[] = [],
): ConsoleProgram {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', script, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const listeners = new Set<() => void>()
  const hear = (chunk: Buffer) => {
    text += chunk.toString()
    for (const listener of listeners) listener()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    said: () => text,
    ended,
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = words.exec(text)
          if (!match) return
          listeners.delete(look)
          resolve(match)
        }
        listeners.add(look)
        look()
        void ended.then(() => reject(new Error(`it ended without saying so: ${text}`)))
      }),
    stop(signal = 'SIGTERM') {
      child.kill(signal)
      return ended
    },
  }
}
