/** Costs of an assignment as the OR-Library writes them: n, then n × n integers row by row, in free lines. */
import { minimumCost } from '../../../shared/decide/rules/matching/assignment.ts'
import { BadInput } from '../bad-input.ts'
import type { Figures } from '../figures.ts'
import type { CountFormat } from '../format.ts'

const form = /^assign.*\.txt$/i
/** Of the cubic algorithm: some seconds. */
const largestSize = 2000

export const assignment: CountFormat = {
  name: 'assign*.txt (OR-Library)',
  isFormatOf: (name) => form.test(name),
  count: ({ text }, wants): Figures =>
    wants('minimum_total_cost') ? { minimum_total_cost: minimumCost(readCosts(text)) } : {},
  expectedBeside: (name) => [`${name.replace(/\.txt$/i, '')}.expected.json`, `${name}.expected.json`],
  notRecomputed: ['file', 'format', 'note', 'source', 'known_optimum_in_OR_library'],
  mayLack: (path) => path.length === 1,
}

type Entry = { value: number; line: number }

function readCosts(text: string): number[][] {
  const [first, ...costs] = readIntegers(text)
  if (!first) throw new BadInput('The file is empty: it begins with the number of rows.', 1)
  const size = first.value
  if (size < 1 || size > largestSize)
    throw new BadInput(
      `The first number says how many rows there are: 1 to ${largestSize}, not ${size}.`,
      first.line,
    )
  const last = costs[size * size] ?? costs.at(-1) ?? first
  if (costs.length !== size * size)
    throw new BadInput(`${size} rows need ${size * size} costs, but there are ${costs.length}.`, last.line)
  return Array.from({ length: size }, (_, row) =>
    costs.slice(row * size, (row + 1) * size).map(({ value }) => value),
  )
}

function readIntegers(text: string): Entry[] {
  return text.split('\n').flatMap((line, index) =>
    line
      .split(/\s+/)
      .filter((word) => word !== '')
      .map((word) => {
        const value = Number(word)
        if (!/^-?\d+$/.test(word) || !Number.isSafeInteger(value))
          throw new BadInput(`“${word}” is not a whole number.`, index + 1)
        return { value, line: index + 1 }
      }),
  )
}
