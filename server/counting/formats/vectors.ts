/** Sets of small cases, `{cases: [{name, input, expected}]}`. What a case is shows in the fields of its input. */
import { z } from 'zod'
import { BadInput } from '../bad-input.ts'
import { type Figures, isFigures, type Json } from '../figures.ts'
import type { CountFormat, InputFile, Wants } from '../format.ts'
import { badAt, type Place, readShape } from '../read-shape.ts'
import { type CountableKind, caseKinds } from '../vectors/index.ts'

export const vectors: CountFormat = {
  name: 'vectors *.json',
  isFormatOf: (_, json) => isFigures(json) && Array.isArray(json.cases),
  count: (file, wants) => ({
    cases: casesOf(file).map((each, index) =>
      countCase(each, wants, { text: file.text, path: ['cases', index] }),
    ),
  }),
  expectedInside: (file) => {
    const expected = casesOf(file).map(({ expected }, index) => {
      if (expected === undefined)
        throw badAt({ text: file.text, path: ['cases', index] }, 'this case says nothing of what is expected')
      return { expected }
    })
    return expected.length > 0 ? { cases: expected } : null
  },
  expectedBeside: (name) => [`${name.replace(/\.json$/i, '')}.expected.json`, `${name}.expected.json`],
  notRecomputed: ['about', 'note', 'source'],
  mayLack: (path) => path.at(-1) === 'name' || path.length === depthOfFigures,
}

/** `cases`, its index, `expected`, the figure. */
const depthOfFigures = 4

type Case = { name: string; input: Figures; expected?: Figures | undefined }

const figuresShape = z.custom<Figures>(isFigures, { error: 'an object was expected' })
const casesShape: z.ZodType<Case[]> = z.array(
  z.object({ name: z.string(), input: figuresShape, expected: figuresShape.optional() }),
)

function casesOf({ json, text }: Pick<InputFile, 'json' | 'text'>): Case[] {
  return readShape(casesShape, isFigures(json) ? json.cases : null, { text, path: ['cases'] })
}

function countCase({ name, input }: Case, wants: Wants, at: Place): Figures {
  const place = { ...at, path: [...at.path, 'input'] }
  const kind = caseKinds.find(({ fields }) => fields.every((field) => Object.hasOwn(input, field)))
  if (!kind) throw badAt(place, `“${name}” is no case that can be counted. These are: ${knownKinds()}`)
  return wants(kind.name) ? { name, expected: countInput(kind, input, place) } : {}
}

/** A rule throws a RangeError where an input of the right shape contradicts itself. */
function countInput(kind: CountableKind, input: Json, place: Place): Figures {
  try {
    return kind.count(input, place)
  } catch (error) {
    if (!(error instanceof RangeError) || error instanceof BadInput) throw error
    throw badAt(place, error.message)
  }
}

const knownKinds = (): string =>
  caseKinds.map(({ name, fields }) => `${name} (${fields.join(', ')})`).join('; ')
