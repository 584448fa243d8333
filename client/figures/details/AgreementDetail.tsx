import type { Group } from '../../../shared/domain/group.ts'
import type { FigureName, TallyOption } from '../../../shared/domain/tally.ts'
import { gradient } from '../../../shared/scales/gradient/scale.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { GroupName } from '../../ui/index.ts'
import figures from '../figures.module.css'
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
    <table className={figures.table}>
      <caption>{text('decide.presentCaption')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('decide.group')}</th>
          <th scope="col" className={figures.number}>
            {text('decide.entitled')}
          </th>
          <th scope="col" className={figures.number}>
            {text('decide.present')}
          </th>
        </tr>
      </thead>
      <tbody>
        {inOrder(rows.keys()).map((group) => (
          <tr key={group.id}>
            <th scope="row">
              <GroupName group={group} />
            </th>
            <td className={figures.number}>{number(rows.get(group.id)?.eligible ?? 0)}</td>
            <td className={figures.number}>{number(rows.get(group.id)?.present ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls, and a keyboard must be able to
    <section className={figures.tableFrame} tabIndex={0} aria-label={caption}>
      <table className={figures.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text('decide.level')}</th>
            <th scope="col" className={figures.number}>
              {text('decide.everybody')}
            </th>
            {shown.map((group) => (
              <th key={group.id} scope="col" className={figures.number}>
                <GroupName group={group} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chosen.map((figure) => (
            <tr key={figure}>
              <th scope="row">{text(`figure.${figure}`)}</th>
              <td className={figures.number}>{number(option.figures[figure] ?? 0)}</td>
              {shown.map((group) => (
                <td key={group.id} className={figures.number}>
                  {number(option.byGroup[group.id]?.[figure] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
          {silent > 0 && (
            <tr>
              <th scope="row">{text('decide.silent')}</th>
              <td className={figures.number}>{number(silent)}</td>
              {shown.map((group) => (
                <td key={group.id} className={figures.number}>
                  –
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
