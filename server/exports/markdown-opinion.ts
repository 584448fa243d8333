import type { DetailOf } from '../../shared/scales/schemas.ts'
import { table } from './markdown-text.ts'
import type { Told } from './report.ts'

/** Who votes alike, as tables; or why that is not shown. */
export function opinionGroupsBlocks(detail: DetailOf<'opinion_groups'>, told: Told): string[] {
  const { words, labelOf, order } = told
  const title = `#### ${words.text('results.groupsTitle')}`
  if (detail.groups.length === 0) {
    const reasons = detail.hiddenBecause.map((reason) => `- ${words.text(`results.hidden.${reason}`)}`)
    return [title, words.text('results.groupsHidden'), reasons.join('\n')]
  }
  const stances = new Map(detail.stances.map(({ option, byGroup }) => [option, byGroup]))
  const names = detail.groups.map(({ name }) => name)
  return [
    title,
    words.text('results.groupsWhy'),
    ...detail.groups.map(({ name, people, typical }) =>
      [
        `**${words.text('results.groupName', { name })}** (${words.text('results.groupPeople', { people })})`,
        ...typical.map(({ option, side }) => {
          const key = side === 'agree' ? 'results.typicalAgree' : 'results.typicalDisagree'
          return `- ${words.text(key, { label: labelOf(option) })}`
        }),
        ...(typical.length === 0 ? [`- ${words.text('results.noTypical')}`] : []),
      ].join('\n'),
    ),
    ...(detail.divisive.length > 0
      ? [
          words.text('results.divisive', {
            labels: words.list(detail.divisive.map((id) => `“${labelOf(id)}”`)),
          }),
        ]
      : []),
    `${words.text('results.stancesCaption')}:`,
    table(
      ['', ...names],
      order.map((option) => [
        labelOf(option),
        ...names.map((name) => {
          const stance = stances.get(option)?.[name]
          return stance ? `${stance.agree} / ${stance.seen}` : words.text('decide.suppressed')
        }),
      ]),
    ),
  ]
}
