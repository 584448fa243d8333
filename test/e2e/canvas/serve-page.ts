import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))

/** The page with two boards, on a free port. */
export async function servePage(): Promise<{ url: string; close(): Promise<void> }> {
  const cacheDir = await mkdtemp(join(tmpdir(), 'rembuk-canvas-'))
  const server = await createServer({
    root: join(here, 'page'),
    configFile: false,
    cacheDir,
    logLevel: 'error',
    plugins: [react()],
    optimizeDeps: {
      exclude: ['@tldraw/assets'],
      include: [
        'react',
        'react-dom/client',
        'react/jsx-dev-runtime',
        'tldraw',
        'yjs',
        'y-protocols/awareness',
        'react-intl',
      ],
    },
    server: {
      port: 0,
      host: '127.0.0.1',
      hmr: false,
      watch: null,
      fs: { allow: [resolve(here, '../../..')] },
    },
  })
  await server.listen()
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('the page is not served')
  return {
    url,
    async close() {
      await server.close()
      await rm(cacheDir, { recursive: true, force: true })
    },
  }
}
