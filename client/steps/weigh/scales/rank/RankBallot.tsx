import { ArrowDown, ArrowUp, Equal, GripVertical, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useText } from '../../../../i18n/index.ts'
import { Button, classes, IconButton } from '../../../../ui/index.ts'
import styles from '../../../step.module.css'
import type { Option } from '../../options.ts'
import type { BallotProps } from '../scale.ts'
import { add, joinAbove, moveDown, moveTo, moveUp, onlyOffered, type Places, remove } from './places.ts'
import rank from './rank.module.css'
import { type DragOrder, useDragOrder } from './use-drag-order.ts'

/** An order made by buttons, keys or dragging; what is left out stands below all that is ranked. */
export function RankBallot({ scale, options, choice, onCast, under }: BallotProps<'rank'>) {
  const text = useText()
  const [said, setSaid] = useState('')
  const byId = new Map(options.map((option) => [option.id, option]))
  const places = onlyOffered(choice.places, [...byId.keys()])
  const ranked = new Set(places.flat())
  const left = options.filter(({ id }) => !ranked.has(id))
  const isFull = ranked.size >= scale.most
  const change = (option: string, next: string[][]) => {
    onCast({ type: 'rank', places: next })
    const place = next.findIndex((ids) => ids.includes(option)) + 1
    const label = byId.get(option)?.label ?? ''
    setSaid(text(place > 0 ? 'steps.rankNow' : 'steps.rankOff', { option: label, place, of: next.length }))
  }
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{text('steps.rankHow')}</p>
      <Ranked scale={scale} byId={byId} places={places} under={under} onChange={change} />
      {left.length > 0 && (
        <section className={styles.tight}>
          <h3 className={styles.heading}>{text(ranked.size === 0 ? 'steps.rankAll' : 'steps.rankLeft')}</h3>
          {isFull && <p className={styles.quiet}>{text('steps.rankFull', { most: scale.most })}</p>}
          <ul className={styles.list}>
            {left.map((option) => (
              <li key={option.id} className={styles.item}>
                <div className={styles.spread}>
                  <span className={styles.words}>{option.label}</span>
                  <Button
                    aria-label={text('steps.rankAdd', { option: option.label })}
                    disabled={isFull}
                    onClick={() => change(option.id, add(places, option.id))}
                  >
                    <Plus size={18} aria-hidden="true" />
                    {text('steps.rankPlace', { place: places.length + 1 })}
                  </Button>
                </div>
                {under(option)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </div>
  )
}

type RankedProps = Pick<BallotProps<'rank'>, 'scale' | 'under'> & {
  byId: ReadonlyMap<string, Option>
  places: Places
  onChange: (option: string, next: string[][]) => void
}

function Ranked({ scale, byId, places, under, onChange }: RankedProps) {
  const drag = useDragOrder(places.length, (option, at) => onChange(option, moveTo(places, option, at)))
  if (places.length === 0) return null
  return (
    <ol className={classes(styles.list, rank.places)}>
      {places.map((place, at) => (
        <li
          key={place.join(' ')}
          data-place={at}
          className={classes(rank.place, drag.over === at && rank.before)}
        >
          <span className={rank.number} aria-hidden="true">
            {at + 1}
          </span>
          <div className={rank.options}>
            {place.map((id) => (
              <Row
                key={id}
                option={byId.get(id) ?? { id, label: '', cards: [] }}
                at={at}
                places={places}
                mayJoin={scale.ties}
                under={under}
                drag={drag}
                onChange={(next) => onChange(id, next)}
              />
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Row(props: {
  option: Option
  at: number
  places: Places
  mayJoin: boolean
  under: RankedProps['under']
  drag: DragOrder
  onChange: (next: string[][]) => void
}) {
  const { option, at, places, mayJoin, under, drag, onChange } = props
  const text = useText()
  const { id, label } = option
  const isAlone = places[at]?.length === 1
  const isLast = at === places.length - 1 && isAlone
  return (
    <div className={classes(rank.option, drag.dragged === id && rank.dragged)}>
      <div className={rank.words}>
        <span className={rank.handle} aria-hidden="true" {...drag.handle(id)}>
          <GripVertical size={20} />
        </span>
        <span className={styles.words}>{label}</span>
      </div>
      <div className={rank.tools}>
        <IconButton
          variant="plain"
          label={text('steps.rankUp', { option: label })}
          aria-disabled={at === 0 && isAlone}
          onClick={() => onChange(moveUp(places, id))}
        >
          <ArrowUp size={20} aria-hidden="true" />
        </IconButton>
        <IconButton
          variant="plain"
          label={text('steps.rankDown', { option: label })}
          aria-disabled={isLast}
          onClick={() => onChange(moveDown(places, id))}
        >
          <ArrowDown size={20} aria-hidden="true" />
        </IconButton>
        {mayJoin && at > 0 && (
          <IconButton
            variant="plain"
            label={text('steps.rankJoin', { option: label, place: at })}
            onClick={() => onChange(joinAbove(places, id))}
          >
            <Equal size={20} aria-hidden="true" />
          </IconButton>
        )}
        <IconButton
          variant="plain"
          label={text('steps.rankRemove', { option: label })}
          onClick={() => onChange(remove(places, id))}
        >
          <X size={20} aria-hidden="true" />
        </IconButton>
      </div>
      {under(option)}
    </div>
  )
}
