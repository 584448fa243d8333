/** A workshop as a file, from what everybody in it may see. Pure: the same workshop gives the same file. */
import { formOf } from '../cards/of-step.ts'
import { canonicalJson } from '../decide/canonical-json.ts'
import type { LaneValue } from '../document/lanes.ts'
import type { WorkshopView } from '../document/workshop-document.ts'
import type { StepCount } from '../domain/theme.ts'
import type { Step } from '../steps/step.ts'
import { type Archive, type ArchivedBallots, type ArchivedPerson, archiveFormat } from './archive-file.ts'

export type ArchiveInput = {
  view: WorkshopView
  /** Lanes of the board. */
  board: Iterable<[string, unknown]>
  consents: ReadonlyMap<string, NonNullable<ArchivedPerson['consent']>>
  ballots: readonly ArchivedBallots[]
  now: number
}

/** With everybody's name; `withoutNames` takes them out. */
export function makeArchive({ view, board, consents, ballots, now }: ArchiveInput): Archive {
  const { join: _, doorOpen: __, imported: ___, ...workshop } = view.workshop
  const steps = view.steps.map((step) => settled(step, view.tallies))
  const place = new Map(steps.map(({ id }, at) => [id, at]))
  const inAgenda = (a: { step: string; run: number }, b: { step: string; run: number }) =>
    (place.get(a.step) ?? 0) - (place.get(b.step) ?? 0) || a.run - b.run
  return {
    format: archiveFormat,
    exportedAt: now,
    names: 'named',
    workshop,
    people: view.people
      .map(({ gone, ...person }) => ({
        ...person,
        gone: gone === 'former' ? ('no' as const) : gone,
        consent: consents.get(person.id) ?? null,
      }))
      .sort((a, b) => a.joinedAt - b.joinedAt || order(a.id, b.id)),
    steps,
    counts: steps.flatMap((step) => countOf(step, view.counts.get(step.id)) ?? []),
    themes: [...view.themes].sort((a, b) => order(a.id, b.id)),
    tallies: [...view.tallies].sort(inAgenda),
    ballots: [...ballots].sort(inAgenda),
    matches: [...view.matches].sort((a, b) => order(pairOf(a), pairOf(b))),
    commitments: [...view.commitments].sort((a, b) => a.createdAt - b.createdAt || order(a.id, b.id)),
    cosigners: [...view.cosigners].sort((a, b) => order(a.group, b.group)),
    board: boardOf(board, steps),
  }
}

/** The bytes of a file: keys in code-unit order, one level of indent, so that people can read it and tools compare. */
export const archiveText = (archive: Archive): string =>
  `${JSON.stringify(JSON.parse(canonicalJson(archive)), null, 1)}\n`

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** Ids of matches are new on every server; what they join is not. */
const pairOf = ({ step, run, need, offer }: Archive['matches'][number]): string =>
  canonicalJson([step, run, need, offer])

/**
 * A step as it can be told without what stays here. What was open is closed; a vote without a published result is as
 * it was before that run, since its ballots do not travel.
 */
function settled(step: Step, tallies: Archive['tallies']): Step {
  const { progress } = step
  const { run, state } = progress
  if (step.settings.kind === 'weigh' && run > 0) {
    const told = tallies.filter((tally) => tally.step === step.id).map((tally) => tally.run)
    if (!told.includes(run))
      return { ...step, progress: beforeRun(progress, Math.max(0, ...told.filter((one) => one < run))) }
  }
  if (state !== 'open') return step
  return { ...step, progress: { ...progress, state: 'closed', endsAt: null, closedAt: progress.openedAt } }
}

/** `run`: the last one with a published result; 0 where there is none. */
const beforeRun = ({ lotCommitment: _, ...progress }: Step['progress'], run: number): Step['progress'] => ({
  ...progress,
  run,
  state: run === 0 ? 'draft' : 'revealed',
  endsAt: null,
  ...(run === 0 && { openedAt: null, closedAt: null, sourceIds: [] }),
})

/** Nothing waits in a file: sealed and moderated cards stay where they are. */
function countOf(step: Step, count: StepCount | undefined): StepCount | null {
  if (!count) return null
  const told = { ...count, pending: 0, sealed: 0 }
  return count.run === step.progress.run
    ? told
    : { ...told, run: step.progress.run, electorate: 0, ballots: 0 }
}

/** Without photos: the pictures lie apart from every document, and their ids mean nothing elsewhere. */
function boardOf(board: Iterable<[string, unknown]>, steps: readonly Step[]): Archive['board'] {
  const lanes = new Map([...board].sort(([a], [b]) => order(a, b))) as Map<string, LaneValue>
  for (const [key, value] of lanes) {
    if (!key.endsWith('#fields')) continue
    const origin = lanes.get(key.replace('#fields', '#origin'))
    const photos = formOf(steps.find(({ id }) => id === origin?.step)).filter(({ type }) => type === 'photo')
    const told = Object.entries(value).filter(([field]) => photos.every(({ id }) => id !== field))
    if (told.length > 0) lanes.set(key, Object.fromEntries(told))
    else lanes.delete(key)
  }
  return Object.fromEntries(lanes)
}
