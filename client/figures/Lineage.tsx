import { CheckSquare, Layers, type LucideIcon, Scale, StickyNote, Waypoints } from 'lucide-react'
import { stateOf } from '../../shared/domain/commitment-states.ts'
import type { Group } from '../../shared/domain/group.ts'
import { type Lineage as Found, lineageOf, type Stop, type Trails } from '../../shared/summary/lineage.ts'
import { chosenMark } from '../../shared/tally/index.ts'
import { type Text, useFormats, useText } from '../i18n/index.ts'
import { GroupMark } from '../ui/index.ts'
import styles from './lineage.module.css'
import { useTelling } from './use-telling.ts'

/** What can be followed, and the words for it. */
export type TrailsShown = Trails & {
  groups: readonly Group[]
  /** Titles of steps by id. */
  steps: ReadonlyMap<string, string>
  /** Names by card, where its step shows them. */
  authors: ReadonlyMap<string, string>
}

/** From what a screen or a document holds. */
export function trailsOf(
  from: Omit<Trails, 'cards'> & {
    workshop: { groups: readonly Group[] }
    steps: readonly { id: string; title: string }[]
  },
  cards: Trails['cards'],
  authors: ReadonlyMap<string, string>,
): TrailsShown {
  const { themes, tallies, matches, commitments, workshop, steps } = from
  const titles = new Map(steps.map(({ id, title }) => [id, title]))
  return { cards, themes, tallies, matches, commitments, groups: workshop.groups, steps: titles, authors }
}

/** Where an item comes from and what became of it. Nothing at all where neither is known. */
export function Lineage({ item, trails }: { item: string; trails: TrailsShown }) {
  const text = useText()
  const { from, to }: Found = lineageOf(item, trails)
  if (from.length === 0 && to.length === 0) return null
  return (
    <section className={styles.lineage}>
      {from.length > 0 && (
        <>
          <p>
            <strong>{text('results.from')}</strong>
          </p>
          <Stops stops={from} trails={trails} />
        </>
      )}
      {to.length > 0 && (
        <>
          <p>
            <strong>{text('results.to')}</strong>
          </p>
          <Stops stops={to} trails={trails} />
        </>
      )}
    </section>
  )
}

type LedToProps = { item: string; isChosen: boolean; trails: TrailsShown }

/** What became of an option of a result: the promises made from it. What was chosen and led nowhere is told. */
export function LedTo({ item, isChosen, trails }: LedToProps) {
  const text = useText()
  const stops = lineageOf(item, trails).to.filter(({ kind }) => kind === 'commitment')
  if (stops.length === 0 && !isChosen) return null
  return (
    <section className={styles.lineage}>
      <p>
        <strong>{text('results.ledTo')}</strong>
      </p>
      {stops.length === 0 ? (
        <p className={styles.quiet}>{text('results.ledNowhere')}</p>
      ) : (
        <Stops stops={stops} trails={trails} />
      )}
    </section>
  )
}

const icons: Record<Stop['kind'], LucideIcon> = {
  card: StickyNote,
  theme: Layers,
  result: Scale,
  match: Waypoints,
  commitment: CheckSquare,
}

function Stops({ stops, trails }: { stops: readonly Stop[]; trails: TrailsShown }) {
  return (
    <ol className={styles.stops}>
      {stops.map((stop) => {
        const Icon = icons[stop.kind]
        return (
          <li key={stop.id} className={styles.stop}>
            <Icon size={16} aria-hidden="true" />
            <div>
              <p className={styles.about}>
                <About stop={stop} trails={trails} />
              </p>
              <p className={styles.words}>{wordsOf(stop)}</p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function wordsOf(stop: Stop): string {
  switch (stop.kind) {
    case 'card':
    case 'theme':
    case 'match':
      return stop.text
    case 'result':
      return stop.option.label
    case 'commitment':
      return stop.commitment.title
  }
}

/** What kind of stop it is, in which step, and what happened there. */
function About({ stop, trails }: { stop: Stop; trails: TrailsShown }) {
  const text = useText()
  const { number, date } = useFormats()
  const { groupOf, nameOf } = useTelling(trails.groups)
  switch (stop.kind) {
    case 'card': {
      const group = stop.group === null ? null : groupOf(stop.group)
      const what = stop.how?.kind ? text(`reply.${stop.how.kind}`) : text('results.stopCard')
      return (
        <>
          {group && <GroupMark group={group} label={nameOf(group.id)} />}{' '}
          {joined(
            what,
            howWords(stop.how, text),
            trails.authors.get(stop.id),
            trails.steps.get(stop.step ?? ''),
          )}
        </>
      )
    }
    case 'theme':
      return joined(
        text('results.stopTheme', { count: stop.cards }),
        howWords(stop.how, text),
        trails.steps.get(stop.step),
      )
    case 'result':
      return joined(
        stop.option.chosen
          ? text('results.stopChosen', {
              mark: text(chosenMark(stop.tally)),
              place: number(stop.option.rank),
            })
          : text('results.stopPlace', { place: number(stop.option.rank) }),
        trails.steps.get(stop.tally.step),
      )
    case 'match':
      return text(stop.isAgreed ? 'results.stopPair' : 'results.stopAsked')
    case 'commitment': {
      const { owner, due } = stop.commitment
      const state = text(`commit.state.${stateOf(stop.commitment)}`)
      return joined(text('results.stopCommitment'), `${owner.name}, ${owner.organisation}`, date(due), state)
    }
  }
}

/** What happened between two stops, where it is more than standing in a theme or answering. */
function howWords(link: Extract<Stop, { kind: 'theme' }>['how'], text: Text): string | undefined {
  return link?.how === 'merged' || link?.how === 'split' ? text(`results.how.${link.how}`) : undefined
}

const joined = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' · ')
