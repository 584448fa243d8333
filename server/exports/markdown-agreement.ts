/** A deliberation as tables: the quorum, and each text with its levels by group. */
import type { TallyOption } from '../../shared/domain/tally.ts'
import { gradient } from '../../shared/scales/gradient/scale.ts'
import type { DetailOf } from '../../shared/scales/schemas.ts'
import { table } from './markdown-text.ts'
import type { Told } from './report.ts'

type Agreement = DetailOf<'agreement'>

export function agreementBlocks({ quorum, options: outcomes }: Agreement, told: Told): string[] {
  const { words, nameOf, options } = told
  const { present, eligible, needed, missingGroups } = quorum
  const isMet = present >= needed && missingGroups.length === 0
  const silentOn = (option: string) => outcomes.find(({ id }) => id === option)?.silent ?? 0
  return [
    `#### ${words.text('decide.agreement')}`,
    [
      words.text(isMet ? 'decide.quorumMet' : 'decide.quorumMissed', { present, eligible, needed }),
      ...(missingGroups.length > 0
        ? [words.text('decide.quorumMissingGroups', { groups: words.list(missingGroups.map(nameOf)) })]
        : []),
      words.text('decide.quorumHow'),
    ].join(' '),
    table(
      [words.text('decide.group'), words.text('decide.entitled'), words.text('decide.present')],
      quorum.byGroup.map((row) => [nameOf(row.group), row.eligible, row.present]),
    ),
    ...options.flatMap((option) => levels(option, silentOn(option.id), told)),
  ]
}

function levels(option: TallyOption, silent: number, { words, nameOf }: Told): string[] {
  const groups = Object.keys(option.byGroup)
  const chosen = (gradient.parts ?? []).filter((figure) => (option.figures[figure] ?? 0) > 0)
  return [
    `${words.text('decide.levelsCaption', { label: option.label })}:`,
    table(
      [words.text('decide.level'), words.text('decide.everybody'), ...groups.map(nameOf)],
      [
        ...chosen.map((figure) => [
          words.text(`figure.${figure}`),
          option.figures[figure] ?? 0,
          ...groups.map((group) => option.byGroup[group]?.[figure] ?? 0),
        ]),
        ...(silent > 0 ? [[words.text('decide.silent'), silent, ...groups.map(() => '–')]] : []),
      ],
    ),
  ]
}
