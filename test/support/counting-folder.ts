import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { runCount } from '../../server/counting/run-count.ts'
import { makeTempFolder } from './temp-folder.ts'

/** The project's own hand-made vectors. */
export const own = 'test/vectors'

export const readOwn = (name: string): string => readFileSync(join(own, name), 'utf8')

/** The count command in process, with a folder for the files of each test. */
export function countingFolder() {
  let temporary = { path: '', remove: () => {} }
  beforeEach(() => {
    temporary = makeTempFolder()
  })
  afterEach(() => temporary.remove())
  return {
    folder: () => temporary.path,
    put(name: string, text: string): string {
      const path = join(temporary.path, name)
      writeFileSync(path, text)
      return path
    },
    count(...args: string[]) {
      const said: string[] = []
      const complaints: string[] = []
      const output = {
        say: (text: string) => said.push(text),
        complain: (text: string) => complaints.push(text),
      }
      return { code: runCount(args, output), said, complaints }
    },
  }
}
