/** Reads which rules there are, and which of them a test says it proves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, sourceFiles } from './imports.ts'

export type Rule = { id: string; file: string }
/** A row of docs/safety.md. `proof`: the files that prove it, or none with a dash and the reason. */
export type SafetyRow = Rule & { cells: string[]; proof: string[]; isConcern: boolean }
export type Title = { id: string; file: string }

const ignored = new Set(['node_modules', '.git', 'dist'])

/** Project-relative paths of every SPEC.md. */
function specFiles(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isDirectory()) return ignored.has(entry.name) ? [] : specFiles(path)
    return entry.name === 'SPEC.md' ? [path] : []
  })
}

const ruleLine = /^- \*\*([A-Z]\d+)\*\* \S/gm

export const rulesOfSpecs = (): Rule[] =>
  specFiles().flatMap((file) =>
    [...read(file).matchAll(ruleLine)].map((match) => ({ id: match[1] ?? '', file })),
  )

export const safetyFile = 'docs/safety.md'

/** Rows of its tables that begin with an id of a threat or a fault. */
export function safetyRows(): SafetyRow[] {
  const rows = read(safetyFile)
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => /^[TF]\d+$/.test(cells[1] ?? ''))
  return rows.map((cells) => {
    const last = cells.at(-2) ?? ''
    return {
      id: cells[1] ?? '',
      file: safetyFile,
      cells: cells.slice(1, -1),
      proof: [...last.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
      isConcern: !last.startsWith('—'),
    }
  })
}

/** The name of a call and the ids at the start of its first text: `it('T14 F3 closes …'`. */
const titleForm = /(\w+)?\(\s*(?:\/\/[^\n]*\n\s*)*['"`]((?:[A-Z]\d+ )+)/g

/** Ids that open titles of tests; a `describe` proves nothing by itself. */
export const titles = (): Title[] =>
  sourceFiles('shared', 'server', 'client', 'test')
    // What every adapter of a port must do stands in a file of its own, called by the tests of each.
    .filter((file) => /\.(test|spec)\.tsx?$|^test\/contract\//.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(titleForm)]
        .filter((match) => match[1] !== 'describe')
        .flatMap((match) => (match[2] ?? '').trim().split(' '))
        .map((id) => ({ id, file })),
    )

export const isFile = (path: string): boolean => existsSync(join(root, path))

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
