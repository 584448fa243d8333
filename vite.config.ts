import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Where the development server finds the API and the relay. */
const devServer = `http://127.0.0.1:${process.env.PORT ?? '3000'}`

export default defineConfig(({ isSsrBuild }) =>
  isSsrBuild
    ? {
        build: {
          ssr: true,
          outDir: 'dist/server',
          emptyOutDir: true,
          target: 'node20',
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
