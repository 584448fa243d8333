import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './imports.ts'

type Locked = { version?: string; integrity?: string; hasInstallScript?: boolean; link?: boolean }
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'))
const locked = read('package-lock.json').packages as Record<string, Locked>
const packages = Object.entries(locked).filter(([path, { link }]) => path !== '' && !link)
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '')

/** Programs in other languages, which are built when they are installed; and one that prints a greeting. */
const mayRunAtInstall = new Set(['@photostructure/sqlite', 'core-js', 'esbuild', 'fsevents'])

test('T38 every package is pinned by version and by the hash of its content', () => {
  expect(packages.length).toBeGreaterThan(100)
  expect(
    packages.filter(([, one]) => !one.version || !one.integrity?.startsWith('sha512-')).map(([path]) => path),
  ).toEqual([])
})

test('T38 nothing runs while packages are installed but what is listed here', () => {
  const running = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path))
  expect(running.filter((name) => !mayRunAtInstall.has(name))).toEqual([])
})

test('T5 T38 what reads the wire is pinned to one version, and new enough', () => {
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> }
  for (const name of ['ws', 'yjs', 'lib0', 'y-protocols', 'hono'])
    expect(dependencies[name], name).toMatch(/^\d+\.\d+\.\d+$/)
  const [major = 0, minor = 0] = (dependencies.ws ?? '').split('.').map(Number)
  expect(major * 1_000 + minor).toBeGreaterThanOrEqual(8_021)
})
