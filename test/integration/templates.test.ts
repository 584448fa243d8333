/** Every template from the door to the summary, with people of every group that it asks for. */
import { expect, test } from 'vitest'
import { rehearse } from '../../server/rehearsal/rehearse.ts'
import { languages } from '../../shared/domain/language.ts'
import { templates } from '../../shared/templates/index.ts'

const runs = templates.flatMap(({ id, requiredGroups, steps }) =>
  languages.map((language) => ({ id, language, groups: requiredGroups.length, steps: steps.length })),
)

test.each(runs)(
  '$id is played to its summary in $language',
  async ({ id, language, groups, steps }) => {
    const lines: string[] = []
    const people = Math.max(6, 2 * groups)
    const report = await rehearse(
      { people, minutes: 0.02, template: id, language, polis: null, pb: null, url: null },
      null,
      (line) => lines.push(line),
    )
    expect(report.differences).toEqual([])
    expect(lines.filter((line) => / is open \(/.test(line))).toHaveLength(steps)
    expect(lines.join('\n')).toMatch(/Summary: \d+ cards/)
  },
  60_000,
)
