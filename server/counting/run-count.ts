import { type CountRequest, readArguments, usage } from './arguments.ts'
import { BadInput } from './bad-input.ts'
import { tellDifference } from './compare.ts'
import { checkFile, countFile, NoSuchRule } from './count-file.ts'
import type { Figures } from './figures.ts'
import { type FoundFile, findFiles } from './find-files.ts'
import { type OpenedFile, openFile } from './open-file.ts'

/** All well; a figure differs; something could not be read. Of several files the highest is the program's. */
export type ExitCode = 0 | 1 | 2

export type Output = { say(text: string): void; complain(text: string): void }

/** Counts or checks what the arguments name. Whatever is in the files, it says so and returns. */
export function runCount(args: readonly string[], output: Output): ExitCode {
  const request = readArguments(args)
  if (!request.ok) {
    output.complain(`${request.error}\n\n${usage}`)
    return 2
  }
  if (request.value === 'help') {
    output.say(usage)
    return 0
  }
  return request.value.isCheck ? checkAll(request.value, output) : printAll(request.value, output)
}

/** One line per file: that all agrees, or the first figure that differs. */
function checkAll(request: CountRequest, output: Output): ExitCode {
  return attendAll(request, output, (opened) => {
    const { difference, figures } = checkFile(opened, request.rule)
    const outcome = difference ? tellDifference(difference) : tellAgreement(figures)
    output.say(`${opened.file.path}: ${outcome}`)
    return difference ? 1 : 0
  })
}

const tellAgreement = (figures: number): string =>
  figures === 1 ? '1 figure agrees' : `${figures} figures agree`

/** One file gives its figures; several, or a folder, an object with the figures of each under its path. */
function printAll(request: CountRequest, output: Output): ExitCode {
  const counted: (readonly [path: string, figures: Figures])[] = []
  const code = attendAll(request, output, (opened) => {
    counted.push([opened.file.path, countFile(opened, request.rule)])
    return 0
  })
  const [first] = counted
  const isOneFile = request.paths.length === 1 && first?.[0] === request.paths[0]
  if (first) output.say(JSON.stringify(isOneFile ? first[1] : Object.fromEntries(counted), null, 1))
  return code
}

function attendAll(
  { paths }: CountRequest,
  output: Output,
  attend: (opened: OpenedFile) => ExitCode,
): ExitCode {
  let worst: ExitCode = 0
  let attended = 0
  const raise = (code: ExitCode) => {
    if (code > worst) worst = code
  }
  const attendFound = (found: FoundFile) => {
    const opened = openFile(found)
    if (!opened) return
    raise(attend(opened))
    attended += 1
  }
  for (const path of paths)
    for (const found of trying(path, () => findFiles(path), raise, output) ?? [])
      trying(found.path, () => passingOver(found, attendFound), raise, output)
  if (attended > 0 || worst > 0) return worst
  output.complain(`${paths.join(', ')}: nothing here can be counted by what was asked.`)
  return 2
}

/** In a folder there may be files that a rule does not suit. */
function passingOver(found: FoundFile, attend: (found: FoundFile) => void): void {
  try {
    attend(found)
  } catch (error) {
    if (found.isNamed || !(error instanceof NoSuchRule)) throw error
  }
}

function trying<T>(
  path: string,
  attempt: () => T,
  raise: (code: ExitCode) => void,
  output: Output,
): T | null {
  try {
    return attempt()
  } catch (error) {
    output.complain(tellTrouble(path, error))
    raise(2)
    return null
  }
}

function tellTrouble(path: string, error: unknown): string {
  if (error instanceof BadInput)
    return `${path}${error.line === null ? '' : `, line ${error.line}`}: ${error.message}`
  const reason = error instanceof Error ? error.message : String(error)
  return `${path}: it could not be counted, and the fault may be the program's: ${reason}`
}
