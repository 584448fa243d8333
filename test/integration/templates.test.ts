/**
 * Every template from the door to the summary, by more people than fit into browsers. The languages take turns:
 * both of each template are played in browsers (test/e2e/templates.spec.ts).
 */
import { expect, test } from 'vitest'
import { rehearse } from '../../server/rehearsal/rehearse.ts'
import { languages } from '../../shared/domain/language.ts'
import { templates } from '../../shared/templates/index.ts'

const runs = templates.map(({ id, requiredGroups, steps }, at) => ({
  id,
  language: languages[at % languages.length] ?? 'id',
  groups: requiredGroups.length,
  steps: steps.length,
}))

test.each(runs)(
  '$id is played to its summary in $language',
  async ({ id, language, groups, steps }) => {
    const lines: string[] = []
    const people = Math.max(6, 2 * groups)
    const report = await rehearse(
      { people, minutes: 0.004, template: id, language, polis: null, pb: null, url: null },
      null,
      (line) => lines.push(line),
    )
    expect(report.differences).toEqual([])
    expect(lines.filter((line) => / is open \(/.test(line))).toHaveLength(steps)
    expect(lines.join('\n')).toMatch(/Summary: \d+ cards/)
  },
  60_000,
)
