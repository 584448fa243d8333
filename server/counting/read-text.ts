import { readFileSync } from 'node:fs'
import { BadInput } from './bad-input.ts'

/** UTF-8 without its byte order mark; lines end in LF whatever they ended in. */
export function readText(path: string): string {
  const bytes = read(path)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.replace(/\r\n?/g, '\n')
  } catch {
    throw new BadInput('The file is not UTF-8 text. Save it as UTF-8 and try again.')
  }
}

function read(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(',')[0] : String(error)
    throw new BadInput(`The file cannot be read (${reason}).`)
  }
}
