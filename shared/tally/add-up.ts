import { shownGroups } from '../decide/suppress.ts'
import type { Ballot, Figures } from '../domain/tally.ts'
import { scaleKind } from '../scales/index.ts'
import type { Counted } from '../scales/scale.ts'
import type { Scale } from '../scales/schemas.ts'

/** The sums of a count. `full` knows every group and stays inside; `shown` is what may leave. */
export type Sums = {
  cast: number
  abstained: number
  castByGroup: Map<string, number>
  /** Groups whose turnout may be shown. */
  turnoutShown: Set<string>
  options: { full: Counted; shown: Counted }[]
}
/** Adds up ballots that keep the limits. What a ballot says about anything but the options is left out. */
export function addUp(scale: Scale, optionIds: readonly string[], ballots: readonly Ballot[]): Sums {
  const kind = scaleKind(scale.type)
  const full = new Map(optionIds.map((id) => [id, emptyOption(id, kind)]))
  const cast: Ballot[] = []
  for (const ballot of ballots) {
    const { group, choice } = ballot
    const lines = kind.read(choice, scale).filter(([option]) => full.has(option))
    if (lines.length > 0) cast.push(ballot)
    for (const [option, figures] of lines) addLine(full.get(option), group, figures, kind.zero)
  }
  const castByGroup = countByGroup(cast)
  const turnoutShown = shownGroups(castByGroup)
  return {
    cast: cast.length,
    abstained: ballots.length - cast.length,
    castByGroup,
    turnoutShown,
    options: [...full.values()].map((option) => {
      const complete = withEveryGroup(option, castByGroup, kind)
      return { full: complete, shown: suppressed(complete, kind, castByGroup, turnoutShown) }
    }),
  }
}

export function countByGroup(ballots: readonly Ballot[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { group } of ballots) counts.set(group, (counts.get(group) ?? 0) + 1)
  return counts
}

export function addFigures(a: Figures, b: Figures): Figures {
  const sum: Figures = { ...a }
  for (const [name, value] of Object.entries(b) as [keyof Figures, number][])
    sum[name] = (sum[name] ?? 0) + value
  return sum
}

const emptyOption = (id: string, kind: Adding): Counted => ({
  id,
  figures: { ...kind.zero },
  byGroup: {},
})

function addLine(option: Counted | undefined, group: string, figures: Figures, zero: Figures): void {
  if (!option) return
  option.figures = addFigures(option.figures, figures)
  option.byGroup[group] = addFigures(option.byGroup[group] ?? zero, figures)
}

type Adding = Pick<ReturnType<typeof scaleKind>, 'zero' | 'voters'>

/** A group that voted but not for this option has zeros, not a gap. Groups in order of their ids. */
function withEveryGroup(option: Counted, castByGroup: Map<string, number>, kind: Adding): Counted {
  const byGroup: Record<string, Figures> = {}
  for (const group of [...castByGroup.keys()].sort())
    byGroup[group] = option.byGroup[group] ?? { ...kind.zero }
  return { ...option, byGroup }
}

function suppressed(
  option: Counted,
  kind: Adding,
  castByGroup: Map<string, number>,
  turnoutShown: Set<string>,
): Counted {
  const groups = Object.entries(option.byGroup)
  const voters = new Map(
    groups.map(([group, figures]) => [group, kind.voters(figures, castByGroup.get(group) ?? 0)]),
  )
  const shown = shownGroups(voters, turnoutShown)
  return {
    ...option,
    byGroup: Object.fromEntries(groups.filter(([group]) => shown.has(group))),
  }
}
