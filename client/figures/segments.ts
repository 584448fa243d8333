import type { Group } from '../../shared/domain/group.ts'
import type { FigureName, Tally, TallyOption } from '../../shared/domain/tally.ts'
import { scaleKind } from '../../shared/scales/index.ts'

/** A piece of a bar: `from` and `width` in percent of the whole bar. */
export type Segment = {
  key: string
  /** Null: the groups that may not be told apart. */
  group: Group | null
  figure: FigureName
  value: number
  from: number
  width: number
}

/** One bar split by group, all bars on one scale; or, where the scale says so, a whole bar of its parts. */
export function segmentsOf(tally: Tally, option: TallyOption, groups: readonly Group[]): Segment[] {
  const { parts, fullBar } = scaleKind(tally.scale.type)
  return parts ? byPart(option, parts, fullBar?.(tally)) : byGroup(tally, option, groups)
}

function byGroup(tally: Tally, option: TallyOption, groups: readonly Group[]): Segment[] {
  const { primary } = tally
  const total = option.figures[primary] ?? 0
  const longest = Math.max(1, ...tally.options.map(({ figures }) => figures[primary] ?? 0))
  const shown = groups.map((group) => ({ group, value: option.byGroup[group.id]?.[primary] ?? 0 }))
  const rest = total - shown.reduce((sum, { value }) => sum + value, 0)
  return inARow(
    [...shown, { group: null, value: rest }].map(({ group, value }) => ({
      key: group?.id ?? 'rest',
      group,
      figure: primary,
      value,
    })),
    longest,
  )
}

function byPart({ figures }: TallyOption, names: readonly FigureName[], full?: number): Segment[] {
  const parts = names.map((figure) => ({ key: figure, group: null, figure, value: figures[figure] ?? 0 }))
  return inARow(
    parts,
    full ??
      Math.max(
        1,
        parts.reduce((sum, { value }) => sum + value, 0),
      ),
  )
}

function inARow(parts: Omit<Segment, 'from' | 'width'>[], whole: number): Segment[] {
  let from = 0
  return parts
    .filter(({ value }) => value > 0)
    .map((part) => {
      const width = (part.value / whole) * 100
      const segment = { ...part, from, width }
      from += width
      return segment
    })
}
