/** What can be wrong with a `.pb` file, as a code with its values; the catalogues have the words. */
import { pabulib } from '../i18n/en/pabulib.ts'

type Key = keyof typeof pabulib
export type PabulibProblemCode = Key extends `pb.${infer Code}` ? Code : never

/** `line` counts from 1; `message` is English, for the command line. */
export type PabulibProblem = {
  line: number
  code: PabulibProblemCode
  params: Readonly<Record<string, string>>
  message: string
}

export type Report = (
  line: number,
  code: PabulibProblemCode,
  params?: Record<string, string | number>,
) => void

/** Gathers what is reported. */
export function reportInto(problems: PabulibProblem[]): Report {
  return (line, code, given = {}) => {
    const params = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]))
    const message = pabulib[`pb.${code}`].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '')
    problems.push({ line, code, params, message })
  }
}
