/**
 * The built client. Its files are listed once at the start, so that no path can lead elsewhere; every other
 * address is one of the client's own pages and gets the index.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}
const worthPacking = new Set(['.html', '.js', '.css', '.json', '.svg', '.txt'])
const ayear = 31_536_000

type Asset = { path: string; type: string; packable: boolean; immutable: boolean }
type Loaded = { plain: Buffer; packed: Buffer | null; etag: string }

/** Null where the client has not been built. */
export function serveClient(folder: string): MiddlewareHandler | null {
  if (!existsSync(join(folder, 'index.html'))) return null
  const assets = listAssets(folder)
  const index = assets.get('/index.html')
  const loaded = new Map<string, Loaded>()
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const asset = assets.get(c.req.path) ?? (isPage(c.req.path) ? index : undefined)
    if (!asset) return next()
    return answer(c, asset, load(loaded, asset))
  }
}

/** A page has no extension; a missing file has one and stays missing. */
const isPage = (path: string): boolean =>
  extname(path) === '' && !path.startsWith('/api') && !path.startsWith('/sync')

function listAssets(folder: string): Map<string, Asset> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
  return new Map(
    files.map((path) => {
      const name = `/${relative(folder, path).split(sep).join('/')}`
      const extension = extname(path)
      return [
        name,
        {
          path,
          type: types[extension] ?? 'application/octet-stream',
          packable: worthPacking.has(extension),
          // The build puts a hash of the content into the names of this folder.
          immutable: name.startsWith('/assets/'),
        },
      ]
    }),
  )
}

/** Read and packed at the first request, then kept: the whole client is a few megabytes. */
function load(loaded: Map<string, Loaded>, asset: Asset): Loaded {
  const known = loaded.get(asset.path)
  if (known) return known
  const plain = readFileSync(asset.path)
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
  const fresh = { plain, packed: asset.packable ? gzipSync(plain) : null, etag }
  loaded.set(asset.path, fresh)
  return fresh
}

function answer(c: Context, asset: Asset, { plain, packed, etag }: Loaded): Response {
  const headers: Record<string, string> = {
    'content-type': asset.type,
    'cache-control': asset.immutable ? `public, max-age=${ayear}, immutable` : 'no-cache',
    etag,
    vary: 'accept-encoding',
  }
  if (c.req.header('if-none-match') === etag) return c.body(null, 304, headers)
  const usePacked = packed !== null && (c.req.header('accept-encoding') ?? '').includes('gzip')
  if (usePacked) headers['content-encoding'] = 'gzip'
  const content = usePacked ? packed : plain
  return c.body(new Uint8Array(content), 200, headers)
}
