/** Asks the verifier program, which runs beside the loop. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { OnDisk } from './read-disk.ts'

export type Verifier = { read(folder: string): Promise<OnDisk>; stop(): void }

const script = fileURLToPath(new URL('./read-disk.ts', import.meta.url))

export function startVerifier(): Verifier {
  const child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async read(folder) {
      child.stdin.write(`${folder}\n`)
      const { value, done } = await answers.next()
      if (done) throw new Error('the verifier has ended')
      return JSON.parse(value) as OnDisk
    },
    stop: () => void child.kill(),
  }
}
