/** Reads who imports whom from the sources themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

export type Import = {
  /** Project-relative path of the importing file, with `/`. */
  from: string
  /** Project-relative path for own files, the package's name (with sub-path) for others. */
  to: string
  /** `import type`, gone at run time. */
  typeOnly: boolean
  /** `import(…)`, a chunk of its own. */
  lazy: boolean
}

const importForm =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'"`;]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g

/** Every source file below the folders, tests included. */
export function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name))
          .map((name) => posix.join(folder, name.split('\\').join('/')))
      : [],
  )
}

export function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [...text.matchAll(importForm)].map((match) => {
    const specifier = match[2] ?? match[3] ?? ''
    return {
      from: file,
      to: specifier.startsWith('.') ? resolveOwn(file, specifier) : specifier,
      typeOnly: match[1] !== undefined,
      lazy: match[3] !== undefined,
    }
  })
}

function resolveOwn(file: string, specifier: string): string {
  const path = join(root, dirname(file), specifier.replace(/\?.*$/, ''))
  return relative(root, path).split('\\').join('/')
}

/** What a file reaches through its own files' imports; lazy and type-only imports are not followed. */
export function reachable(entry: string): { own: Set<string>; packages: Set<string> } {
  const own = new Set<string>()
  const packages = new Set<string>()
  const waiting = [entry]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (own.has(file)) continue
    own.add(file)
    if (!/\.tsx?$/.test(file)) continue
    for (const { to, typeOnly, lazy } of importsOf(file)) {
      if (typeOnly || lazy) continue
      if (existsSync(join(root, to)) && !to.startsWith('node_modules')) waiting.push(to)
      else packages.add(to)
    }
  }
  return { own, packages }
}

/** The first cycle found among own files, type imports included, or null. */
export function findCycle(files: string[]): string[] | null {
  const known = new Set(files)
  const edges = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .map(({ to }) => to)
        .filter((to) => known.has(to)),
    ]),
  )
  const done = new Set<string>()
  const visit = (file: string, path: string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...path, file])
      if (cycle) return cycle
    }
    done.add(file)
    return null
  }
  for (const file of files) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return null
}
