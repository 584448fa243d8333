import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Where the development server finds the API and the relay. */
const devServer = `http://127.0.0.1:${process.env.PORT ?? '3000'}`

/**
 * Each thread of the server, and the process that decodes photos, is a file of its own beside `main.js`, whichever entry is built; `start-thread.ts`
 * looks for it there.
 */
const threads: Plugin = {
  name: 'threads',
  buildStart() {
    for (const path of [
      'storage/sqlite/commit-thread',
      'storage/sqlite/compact-thread',
      'counting/tally-thread',
      'photos/darkroom-process',
    ])
      this.emitFile({ type: 'chunk', id: `server/${path}.ts`, fileName: `${path.split('/').at(-1)}.js` })
  },
}

export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        plugins: [threads],
        build: {
          ssr: true,
          outDir: 'dist/server',
          emptyOutDir: true,
          target: 'node20',
          // No sub-folder: what several files share finds the threads beside itself, too.
          rolldownOptions: { output: { chunkFileNames: '[name].js' } },
        },
      }
    : {
        root: 'client',
        plugins: [react()],
        build: {
          outDir: '../dist/client',
          emptyOutDir: true,
          target: 'es2022',
          chunkSizeWarningLimit: 2_000,
        },
        // The assets package is a list of URLs; pre-bundling it breaks them.
        optimizeDeps: { exclude: ['@tldraw/assets'] },
        server: { proxy: { '/api': devServer, '/sync': { target: devServer, ws: true } } },
      },
)
