/** Writes `docs/export-format.md` from the schemas themselves; a page that lags behind fails (update: vitest -u). */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { summarySchema } from './summary.ts'

type Schema = {
  type?: string | string[]
  const?: unknown
  enum?: unknown[]
  format?: string
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

const meanings: Record<string, string> = {
  format: 'name and version of this format',
  madeAt: 'server time of the export, ms since 1970',
  workshop: 'purpose, groups, openness and trust card; nothing that lets anybody join',
  presence: 'participants by group, also those who left',
  steps: 'the agenda in its order, with settings and progress',
  cards:
    'visible cards, word for word; `fields` are the values of the form in the step’s settings, as exact text; a photo is `photo:<id> <description>`, and whoever may read the card finds the picture at `/api/workshops/<workshop>/photos/<id>`; a reply has a `from` that `answers`; author, group and time are null where the step hides them',
  themes:
    'themes with their cards and voices (distinct authors and groups); `from`: merged from or split off these',
  positions:
    'where cards and themes stand on the axes of a cluster step: `cell` 0 to 4 from the low end of one axis, or 0 to 3 for the quarters from the top left in reading order; `across` and `up` in percent from the low ends, `up` null on one axis',
  tallies: 'revealed results; numbers of a group are missing where they are suppressed',
  pairings: 'for each run of a match step: pairs agreed by both sides, unmet needs, idle offers',
  commitments:
    'who promised what until when, whether it was accepted, how far it is, what other groups found',
  cosigners: 'who signs for which group where the results belong to all, and when they confirmed which step',
  commitmentsWithheld: 'how many more there are that shall not leave the workshop',
}

function typeOf(schema: Schema): string {
  const options = schema.anyOf ?? schema.oneOf
  if (options) return [...new Set(options.map(typeOf))].join(' or ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(', ')
  if (schema.type === 'array') return `list of ${typeOf(schema.items ?? {})}`
  if (schema.type === 'object' && !schema.properties) return 'object by id'
  return [schema.type ?? 'any'].flat().join(' or ')
}

/** One line for each field, by its path. */
function fieldsOf(schema: Schema, path: string): [path: string, type: string][] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]): [string, string][] => {
    const at = path ? `${path}.${name}` : name
    return [[at, typeOf(field)], ...fieldsOf(field, at)]
  })
  const inside = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((option) =>
    fieldsOf(option, path),
  )
  const items = schema.items ? fieldsOf(schema.items, `${path}[]`) : []
  const values =
    typeof schema.additionalProperties === 'object' ? fieldsOf(schema.additionalProperties, `${path}.*`) : []
  return [...new Map([...own, ...inside, ...items, ...values])]
}

function page(): string {
  const schema = z.toJSONSchema(summarySchema) as Schema
  const cell = (text: string) => text.replace(/\|/g, '\\|')
  return `# The JSON export

\`workshop.json\` holds everything public of a workshop. Ballots, hidden authors, cards that are sealed, pending,
hidden or withdrawn, tokens and codes are not in it. Fields may be added within a version; none changes its meaning.

${Object.entries(meanings)
  .map(([name, meaning]) => `- \`${name}\`: ${meaning}`)
  .join('\n')}

Times are ms since 1970 (UTC), days are \`YYYY-MM-DD\`, fractions are exact: \`n\` / \`d\` as decimal strings. A tally's
\`configHash\` and \`ballotsHash\` are SHA-256 over canonical JSON (keys in code-unit order, no spaces) of what was
fixed at opening, and of the counted ballots sorted by their random ids. \`lot.order\` is ascending by the hex SHA-256
of \`<seed>:<option id>\`; \`lot.commitment\` is the SHA-256 of the seed.

| field | type |
| --- | --- |
${fieldsOf(schema, '')
  .map(([path, type]) => `| \`${path}\` | ${cell(type)} |`)
  .join('\n')}

The same as JSON Schema is part of \`/api/openapi.json\` (\`exportJson\`).

# The CSV exports

UTF-8 with a byte order mark, comma separated, lines end in CRLF, the first line names the columns. A cell that a
spreadsheet would take for a formula begins with an apostrophe. \`cards.csv\` has one line for each card (after its
fixed columns one for each field that a card form asks, named by its label),
\`commitments.csv\` one for each commitment, \`tallies.csv\` one for each option, group (\`all\`: everybody) and figure.
`
}

test('the documented format is the one that is exported', async () => {
  expect(Object.keys(meanings)).toEqual(Object.keys(summarySchema.shape))
  await expect(page()).toMatchFileSnapshot('../../docs/export-format.md')
})
