import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { BadInput } from './bad-input.ts'
import { type Figures, isFigures, type Json } from './figures.ts'
import { type FoundFile, isExpectedName } from './find-files.ts'
import type { CountFormat, InputFile } from './format.ts'
import { formats } from './formats/index.ts'
import { readJson } from './json-text.ts'
import { readText } from './read-text.ts'

export type OpenedFile = { file: InputFile; format: CountFormat }

/** Null where a file that lies in a folder is of no format that is counted; of a named one that is an error. */
export function openFile({ path, isNamed }: FoundFile): OpenedFile | null {
  const name = basename(path)
  if (isExpectedName(name))
    throw new BadInput('This file holds expected figures. Name the file that they belong to.')
  const isJson = /\.json$/i.test(name)
  if (!isJson && !formats.some((format) => format.isFormatOf(name, null))) return unknown(isNamed)
  const text = readText(path)
  const json = isJson ? readJson(text) : null
  const format = formats.find((candidate) => candidate.isFormatOf(name, json))
  if (!format) return unknown(isNamed)
  return { file: { path, name, text, json, beside: readBeside(path, format) }, format }
}

/** What is expected of the file, beside it or inside it; null where nothing is. */
export function expectedOf({ file, format }: OpenedFile): Figures | null {
  const expected = file.beside ?? format.expectedInside?.(file) ?? null
  return expected && format.restate ? format.restate(expected) : expected
}

function unknown(isNamed: boolean): null {
  if (!isNamed) return null
  const names = formats.map(({ name }) => name).join(', ')
  throw new BadInput(`This is no file that can be counted. These are: ${names}.`)
}

function readBeside(path: string, format: CountFormat): Figures | null {
  const folder = dirname(path)
  const name = format.expectedBeside(basename(path)).find((candidate) => existsSync(join(folder, candidate)))
  if (name === undefined) return null
  const expected = readExpected(join(folder, name), name)
  if (!isFigures(expected)) throw new BadInput(`${name} does not hold an object with figures.`)
  return expected
}

function readExpected(path: string, name: string): Json {
  try {
    return readJson(readText(path))
  } catch (error) {
    if (!(error instanceof BadInput)) throw error
    const where = error.line === null ? name : `${name}, line ${error.line}`
    throw new BadInput(`The expected file is broken (${where}): ${error.message}`)
  }
}
