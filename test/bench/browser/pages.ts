/** What browsers load: our client as it is built, and plain tldraw with the records of one board. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, preview } from 'vite'
import { projectFolder } from '../running-process.ts'

/** Beside the benchmark's built server, where that looks for it. */
export async function buildOurClient(): Promise<void> {
  await build({
    configFile: join(projectFolder, 'vite.config.ts'),
    root: join(projectFolder, 'client'),
    logLevel: 'error',
    build: { outDir: join(projectFolder, 'dist/bench/client'), emptyOutDir: true },
  })
}

export type PlainPage = { url: string; close(): Promise<void> }

/** `board`: records and the view on them, as `main.tsx` reads it. */
export async function servePlain(board: object): Promise<PlainPage> {
  const outDir = await mkdtemp(join(tmpdir(), 'rembuk-plain-'))
  const config = {
    root: join(import.meta.dirname, 'plain'),
    configFile: false,
    logLevel: 'error',
    base: './',
  } as const
  await build({
    ...config,
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 10_000 },
  })
  await writeFile(join(outDir, 'board.json'), JSON.stringify(board))
  const server = await preview({ ...config, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('the plain page is not served')
  return {
    url,
    async close() {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
