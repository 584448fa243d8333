/**
 * What everybody may know of the board without knowing who wrote what: themes with their voices, and counts.
 * The server makes it, since it knows the authors of anonymous cards too. Pure.
 */

import type { BoardCard, BoardFrame, BoardView } from '../../shared/document/board-document.ts'
import type { StepCount, Theme, Voices } from '../../shared/domain/theme.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { CardRegister, CardRow } from './card-register.ts'

export type Derived = {
  themes: Theme[]
  counts: Pick<StepCount, 'step' | 'cards' | 'authors' | 'unplaced'>[]
}

export function deriveVoices(view: BoardView, steps: readonly Step[], register: CardRegister): Derived {
  const arranged = arrange(view, steps)
  return {
    themes: [...arranged.themes.values()].map(({ frame, step, cards }) => ({
      id: frame.id,
      step: step.id,
      title: frame.title,
      cards,
      voices: voicesOf(cards, steps, register),
      ...(frame.from && { from: frame.from }),
    })),
    counts: steps.map((step) => countOf(step, view, arranged, register)),
  }
}

type ThemeOnBoard = { frame: BoardFrame; step: Step; cards: string[] }
type Arranged = { themes: Map<string, ThemeOnBoard>; loose: Map<string, string[]> }

/** Frames inside the region of a cluster step are themes; a card belongs to the innermost one around it. */
function arrange(view: BoardView, steps: readonly Step[]): Arranged {
  const clusters = new Map(
    steps.filter((step) => step.settings.kind === 'cluster').map((step) => [step.progress.frame, step]),
  )
  const themes = new Map<string, ThemeOnBoard>()
  const parents = new Map([...view.frames, ...view.cards].map(({ id, parent }) => [id, parent]))
  for (const frame of view.frames) {
    const step = clusters.get(view.stepOf(frame.id) ?? '')
    if (step && frame.id !== step.progress.frame) themes.set(frame.id, { frame, step, cards: [] })
  }
  const loose = new Map<string, string[]>()
  for (const card of view.cards) {
    const step = clusters.get(view.stepOf(card.id) ?? '')
    if (!step) continue
    const theme = themes.get(innermostFrame(card, parents, themes) ?? '')
    if (theme) theme.cards.push(card.id)
    else loose.set(step.id, [...(loose.get(step.id) ?? []), card.id])
  }
  return { themes, loose }
}

/** Cards may stand in groups inside a frame; the bound ends a circle. */
const maxWalk = 32

function innermostFrame(
  card: BoardCard,
  parents: ReadonlyMap<string, string>,
  themes: ReadonlyMap<string, ThemeOnBoard>,
): string | null {
  let at: string | undefined = card.parent
  for (let step = 0; step < maxWalk && at !== undefined; step += 1) {
    if (themes.has(at)) return at
    at = parents.get(at)
  }
  return null
}

/** Who wrote a card, for counting: people without a row (drawn by nobody we know) are no voice. */
function voicesOf(cards: readonly string[], steps: readonly Step[], register: CardRegister): Voices {
  const rows = cards.map((id) => register.get(id)).filter((row) => row !== undefined)
  const groups = new Map<string, string>()
  for (const row of rows) {
    const voice = voiceOf(row)
    if (voice !== null && row.group !== null) groups.set(voice, row.group)
  }
  const byGroup: Record<string, number> = {}
  for (const group of groups.values()) byGroup[group] = (byGroup[group] ?? 0) + 1
  const people = new Set(rows.map(voiceOf).filter((voice) => voice !== null))
  return {
    people: people.size,
    groups: Object.keys(byGroup).length,
    byGroup: rows.some((row) => isAnonymous(row, steps)) ? null : byGroup,
  }
}

/**
 * Whose voice a card is. Nobody knows how many people handed in paper: at least one of each group, and never the
 * facilitator who copied it.
 */
const voiceOf = ({ person, group, channel }: CardRow): string | null =>
  channel === 'paper' ? `paper ${group}` : person

const isAnonymous = (row: CardRow, steps: readonly Step[]): boolean =>
  steps.some((step) => step.id === row.step && step.names === 'anonymous')

function countOf(
  step: Step,
  view: BoardView,
  { themes, loose }: Arranged,
  register: CardRegister,
): Derived['counts'][number] {
  const unplaced = loose.get(step.id) ?? []
  const ids =
    step.settings.kind === 'cluster'
      ? [
          ...unplaced,
          ...[...themes.values()].filter((one) => one.step.id === step.id).flatMap((one) => one.cards),
        ]
      : cardsWrittenIn(step, view, register)
  const rows = ids.map((id) => register.get(id)).filter((row) => row !== undefined)
  const authors = new Set(rows.map(voiceOf).filter((voice) => voice !== null))
  return { step: step.id, cards: ids.length, authors: authors.size, unplaced }
}

/** Wherever they stand now: clustering moves cards out of the region in which they were written. */
const cardsWrittenIn = (step: Step, view: BoardView, register: CardRegister): string[] =>
  view.cards
    .map((card) => card.id)
    .filter((id) => {
      const row = register.get(id)
      return row?.step === step.id && row.run === step.progress.run && row.state === 'visible'
    })
