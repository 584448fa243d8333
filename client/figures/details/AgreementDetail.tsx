import type { Group } from '../../../shared/domain/group.ts'
import type { FigureName, TallyOption } from '../../../shared/domain/tally.ts'
import { gradient } from '../../../shared/scales/gradient/scale.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { GroupName } from '../../ui/index.ts'
import figures from '../figures.module.css'
import { NumberTable } from '../NumberTable.tsx'
import { useTelling } from '../use-telling.ts'
import type { DetailProps } from './detail.ts'

/** Who was there, whether that was enough, and for each text every level by group. */
export function AgreementDetail({ tally, detail, groups }: DetailProps<'agreement'>) {
  const text = useText()
  const { list } = useFormats()
  const { nameOf } = useTelling(groups)
  const { quorum } = detail
  const isMet = quorum.present >= quorum.needed && quorum.missingGroups.length === 0
  return (
    <>
      <p>
        {text(isMet ? 'decide.quorumMet' : 'decide.quorumMissed', {
          ...quorum,
          byGroup: null,
          missingGroups: null,
        })}
      </p>
      {quorum.missingGroups.length > 0 && (
        <p>{text('decide.quorumMissingGroups', { groups: list(quorum.missingGroups.map(nameOf)) })}</p>
      )}
      <p className={figures.quiet}>
        {tally.scale.type === 'gradient' && text(`decide.quorumPreset.${tally.scale.preset}`)}{' '}
        {text('decide.quorumHow')}
      </p>
      <Presence detail={detail} groups={groups} />
      {tally.options.map((option) => (
        <Levels
          key={option.id}
          option={option}
          silent={detail.options.find(({ id }) => id === option.id)?.silent ?? 0}
          groups={groups}
        />
      ))}
    </>
  )
}

function Presence({ detail, groups }: Pick<DetailProps<'agreement'>, 'detail' | 'groups'>) {
  const text = useText()
  const { number } = useFormats()
  const { inOrder } = useTelling(groups)
  const rows = new Map(detail.quorum.byGroup.map((row) => [row.group, row]))
  return (
    <NumberTable
      caption={text('decide.presentCaption')}
      corner={text('decide.group')}
      columns={[
        { key: 'entitled', head: text('decide.entitled') },
        { key: 'present', head: text('decide.present') },
      ]}
      rows={inOrder(rows.keys()).map((group) => ({
        key: group.id,
        head: <GroupName group={group} />,
        cells: [number(rows.get(group.id)?.eligible ?? 0), number(rows.get(group.id)?.present ?? 0)],
      }))}
    />
  )
}

type LevelsProps = { option: TallyOption; silent: number; groups: readonly Group[] }

/** A row for each level that anybody chose; groups too small to be told apart have no column. */
function Levels({ option, silent, groups }: LevelsProps) {
  const text = useText()
  const { number } = useFormats()
  const { inOrder } = useTelling(groups)
  const caption = text('decide.levelsCaption', { label: option.label })
  const shown = inOrder(Object.keys(option.byGroup))
  const chosen = (gradient.parts ?? []).filter((figure: FigureName) => (option.figures[figure] ?? 0) > 0)
  return (
    <NumberTable
      caption={caption}
      corner={text('decide.level')}
      columns={[
        { key: ' all', head: text('decide.everybody') },
        ...shown.map((group) => ({ key: group.id, head: <GroupName group={group} /> })),
      ]}
      rows={[
        ...chosen.map((figure) => ({
          key: figure,
          head: text(`figure.${figure}`),
          cells: [
            number(option.figures[figure] ?? 0),
            ...shown.map((group) => number(option.byGroup[group.id]?.[figure] ?? 0)),
          ],
        })),
        ...(silent > 0
          ? [
              {
                key: ' silent',
                head: text('decide.silent'),
                cells: [number(silent), ...shown.map(() => '–')],
              },
            ]
          : []),
      ]}
    />
  )
}
