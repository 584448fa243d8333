import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { BadInput } from './bad-input.ts'

/** `isNamed`: named by the caller, so it must be countable; what lies in a folder may be something else. */
export type FoundFile = { path: string; isNamed: boolean }

/** Files as they were named, each folder replaced by the files in it and below, by name. */
export function findFiles(path: string): FoundFile[] {
  if (!isFolder(path)) return [{ path, isNamed: true }]
  return filesBelow(path).map((file) => ({ path: file, isNamed: false }))
}

/** What the expected figures of a file lie in, never something to count. */
export const isExpectedName = (name: string): boolean => /(^|\.)expected\.json$/i.test(name)

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.') && name !== 'node_modules',
  )
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesBelow(path)
      return isFile(path) && !isExpectedName(entry.name) ? [path] : []
    })
}

function isFolder(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new BadInput('There is no such file or folder.')
  return stats.isDirectory()
}

/** Links to files count; links to folders could lead in circles. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
