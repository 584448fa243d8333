import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findCycle, type Import, importsOf, reachable, root, sourceFiles } from './imports.ts'

const files = sourceFiles('shared', 'server', 'client')
const product = files.filter((file) => !/\.test\.tsx?$/.test(file))
const imports = product.flatMap(importsOf)
const said = ({ from, to }: Import) => `${from} → ${to}`
const below = (folder: string) => (path: string) => path.startsWith(`${folder}/`)

describe('who may import whom', () => {
  test('there are sources to judge', () => expect(imports.length).toBeGreaterThan(100))

  test('shared knows neither server nor client, nor Node, nor React', () => {
    const wrong = imports.filter(
      ({ from, to }) => below('shared')(from) && /^(server\/|client\/|node:|react|ws$|hono|tldraw)/.test(to),
    )
    expect(wrong.map(said)).toEqual([])
  })

  test('client and server never import each other', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        (below('client')(from) && below('server')(to)) || (below('server')(from) && below('client')(to)),
    )
    expect(wrong.map(said)).toEqual([])
  })

  test('tldraw is imported in client/canvas alone', () => {
    const wrong = imports.filter(
      ({ from, to }) => /^(tldraw|@tldraw\/(?!tlschema|assets))/.test(to) && !below('client/canvas')(from),
    )
    expect(wrong.map(said)).toEqual([])
  })

  test('the phone, the doors and home never reach tldraw, nor a schema library', () => {
    const screens = sourceFiles('client/views/phone', 'client/views/join', 'client/views/home')
    expect(screens.length).toBeGreaterThan(5)
    for (const entry of ['client/main.tsx', ...screens.filter((file) => product.includes(file))]) {
      const { packages } = reachable(entry)
      expect(
        [...packages].filter((name) => /^(tldraw|@tldraw\/(?!assets\/fonts)|zod)/.test(name)),
        entry,
      ).toEqual([])
    }
  })

  test('the storage adapter is known to the composition roots alone', () => {
    const roots = /^server\/(main|dev|start-server|reset-passphrase|back-up|restore|rehearsal\/[a-z-]+)\.ts$/
    const wrong = imports.filter(
      ({ from, to }) =>
        below('server/storage/sqlite')(to) && !below('server/storage')(from) && !roots.test(from),
    )
    expect(wrong.map(said)).toEqual([])
  })

  test('there is no import cycle, types included', () => expect(findCycle(product)).toBeNull())

  test('no source names a foreign host', () => {
    const hosts =
      /https?:\/\/(?!localhost|127\.0\.0\.1|www\.w3\.org|github\.com|creativecommons\.org\/|doi\.org|[a-z.-]*example\.|[a-z.-]*\.test\b|\$\{|[^a-z])/
    const wrong = product.filter((file) =>
      hosts.test(readFileSync(join(root, file), 'utf8').replace(/^\s*(\*|\/\/).*$/gm, '')),
    )
    expect(wrong).toEqual([])
  })
})
