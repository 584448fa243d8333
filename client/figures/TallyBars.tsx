import type { Group } from '../../shared/domain/group.ts'
import type { Tally, TallyOption } from '../../shared/domain/tally.ts'
import { scaleKind } from '../../shared/scales/index.ts'
import { chosenMark } from '../../shared/tally/index.ts'
import { useFormats, useText } from '../i18n/index.ts'
import { classes, GroupMark, markClass } from '../ui/index.ts'
import styles from './figures.module.css'
import { type Segment, segmentsOf } from './segments.ts'
import { useTelling } from './use-telling.ts'

/** One bar for each option, its number beside it, and the same numbers by group as text below it. */
export function TallyBars({
  tally,
  groups,
  options,
  onOpen,
}: {
  tally: Tally
  groups: readonly Group[]
  options: readonly TallyOption[]
  /** Without it, numbers cannot be opened: nobody can touch a wall. */
  onOpen?: ((option: TallyOption) => void) | undefined
}) {
  return (
    <ol className={styles.bars}>
      {options.map((option) => (
        <OptionBar key={option.id} tally={tally} groups={groups} option={option} onOpen={onOpen} />
      ))}
    </ol>
  )
}

function OptionBar({
  tally,
  groups,
  option,
  onOpen,
}: {
  tally: Tally
  groups: readonly Group[]
  option: TallyOption
  onOpen: ((option: TallyOption) => void) | undefined
}) {
  const text = useText()
  const { number } = useFormats()
  const { say } = useTelling(groups)
  const kind = scaleKind(tally.scale.type)
  const segments = segmentsOf(tally, option, groups)
  const value = number(option.figures[tally.primary] ?? 0)
  const unit = text(`figure.${tally.primary}`)
  return (
    <li className={styles.row}>
      <div className={styles.labelLine}>
        <span className={styles.optionLabel}>{option.label}</span>
        {option.chosen && <span className={styles.chosen}>{text(chosenMark(tally))}</span>}
        <Value label={option.label} value={value} unit={unit} onOpen={onOpen && (() => onOpen(option))} />
      </div>
      <svg
        className={styles.bar}
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        role="img"
        aria-label={text('decide.barLabel', { label: option.label, value })}
      >
        <rect className={styles.track} x="0" y="0" width="100" height="10" />
        {segments.map((segment) => (
          <rect
            key={segment.key}
            className={classes(styles.segment, segmentClass(segment))}
            x={segment.from}
            y="0"
            width={segment.width}
            height="10"
          />
        ))}
      </svg>
      <GroupLine tally={tally} groups={groups} option={option} segments={segments} />
      {kind.decidesEach && tally.options.length > 1 && tally.electorate.cast > 0 && (
        <p className={styles.outcome}>{say([kind.numbers(tally, option)])}</p>
      )}
    </li>
  )
}

type ValueProps = { label: string; value: string; unit: string; onOpen: (() => void) | undefined }

/** The number of a bar; touched, it tells where it comes from. */
function Value({ label, value, unit, onOpen }: ValueProps) {
  const text = useText()
  const said = (
    <>
      {value} <span className={styles.unit}>{unit}</span>
    </>
  )
  if (!onOpen) return <span className={styles.value}>{said}</span>
  return (
    <button
      type="button"
      className={classes(styles.value, styles.opens)}
      aria-label={text('results.openNumber', { label, value, unit })}
      onClick={onOpen}
    >
      {said}
    </button>
  )
}

function segmentClass({ group, figure }: Segment): string | undefined {
  if (group) return markClass(group.mark)
  return styles[figure] ?? styles.rest
}

/** The bar in words: marks and numbers, so that nothing is told by colour alone. */
function GroupLine({
  tally,
  groups,
  option,
  segments,
}: {
  tally: Tally
  groups: readonly Group[]
  option: TallyOption
  segments: readonly Segment[]
}) {
  const text = useText()
  const { number } = useFormats()
  const { inOrder } = useTelling(groups)
  const { parts } = scaleKind(tally.scale.type)
  const rest = segments.find(({ key }) => key === 'rest')
  return (
    <ul className={styles.groupLine}>
      {parts &&
        segments.map(({ key, figure, value }) => (
          <li key={key}>
            <span aria-hidden="true" className={classes(styles.swatch, styles[figure])} />
            {text(`figure.${figure}`)} {number(value)}
          </li>
        ))}
      {inOrder(Object.keys(option.byGroup)).map((group) => (
        <li key={group.id}>
          <GroupMark group={group} />
          <GroupValue tally={tally} option={option} group={group} />
        </li>
      ))}
      {rest && (
        <li>
          <span aria-hidden="true" className={classes(styles.swatch, styles.rest)} />
          {text('decide.barGroup', { group: text('decide.otherGroups'), value: number(rest.value) })}
        </li>
      )}
    </ul>
  )
}

function GroupValue({ tally, option, group }: { tally: Tally; option: TallyOption; group: Group }) {
  const text = useText()
  const { number } = useFormats()
  const { nameOf } = useTelling([group])
  const figures = option.byGroup[group.id] ?? {}
  const value = number(figures[tally.primary] ?? 0)
  const { of } = scaleKind(tally.scale.type)
  return text('decide.barGroup', {
    group: nameOf(group.id),
    value: of ? `${value}/${number(figures[of] ?? 0)}` : value,
  })
}
