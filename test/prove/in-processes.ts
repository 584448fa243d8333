/** Work in processes of its own, one for each core: a crash in one is seen, and is none of this program. */
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./worker.ts', import.meta.url))

/** What a worker prints: one JSON value a line, progress and results alike. */
export async function runWorker<T>(
  order: readonly string[],
  onLine: (line: T) => void,
): Promise<string | null> {
  const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', script, ...order], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<string | null>((resolve) =>
    child.once('exit', (code, signal) =>
      resolve(code === 0 ? null : `a process ended with ${signal ?? code}`),
    ),
  )
  for await (const line of createInterface({ input: child.stdout })) onLine(JSON.parse(line) as T)
  return ended
}
