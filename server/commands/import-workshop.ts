/** A workshop from the file of another one: judged whole, written whole, marked as imported. */
import type { Archive } from '../../shared/archive/archive-file.ts'
import { checkArchive } from '../../shared/archive/check-archive.ts'
import { type ArchiveProblem, mostProblems, pointer, readArchive } from '../../shared/archive/read-archive.ts'
import { renamed } from '../../shared/archive/renamed.ts'
import { groupLanes } from '../../shared/document/lanes.ts'
import { tallyId } from '../../shared/document/workshop-document.ts'
import { originSchema } from '../../shared/domain/card.ts'
import type { Language } from '../../shared/domain/language.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import { unknownAuthor } from '../rooms/unknown-authors.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { checkPlan } from './check-plan.ts'
import { organiserRow } from './create-workshop.ts'
import { isDate, isOver } from './dates.ts'
import { noteAction } from './in-workshop.ts'
import { type Invite, linkOf, linksOf, newInvites } from './invites.ts'
import { judgeArchive } from './judge-archive.ts'
import { putPerson } from './people.ts'
import { organiserPerson } from './secrets.ts'
import { takeSnapshot } from './snapshots.ts'
import type { Venue } from './venue.ts'

type Request = { text: string; language: Language }
type Answer = ResponseOf<'importWorkshop'>
type Import = { id: string; archive: Archive; invites: Invite[] }

/** Nothing is made of a file with problems; they are told by place. */
export async function importWorkshop(
  venue: Venue,
  organiser: string,
  { text, language }: Request,
): Promise<Answer> {
  const [account] = await venue.storage.read('organisers', { id: organiser })
  if (!account) throw new AppError('not_signed_in')
  const judged = judge(venue, text)
  if (!judged.ok)
    return { made: null, problems: judged.error.map((problem) => told(venue, language, problem)) }
  const archive = renamed(judged.value, () => newId(venue.random))
  const id = newId(venue.random)
  const invites = await newInvites(venue, id, venue.now())
  const person = organiserPerson(venue.secret, id)
  await venue.rooms.create(id, async (change) => {
    write(venue, change, { id, archive, invites })
    putPerson(change, organiserRow(venue, account, id, { language }))
    noteAction(change, person, 'workshop_imported', {
      from: judged.value.workshop.id,
      exportedAt: archive.exportedAt,
    })
    const { title, template, createdAt, trustCard } = archive.workshop
    const { retentionDate } = trustCard
    change.put('workshops', { id, organiser, title, template, createdAt, retentionDate, continues: null })
    // What was imported can be looked at, and restored, however the workshop goes on.
    const name = venue.localise(language, 'archive.snapshot')
    await takeSnapshot(change, { name, by: person, step: null, run: 0, occasion: 'asked' })
  })
  return { made: { workshop: id, person, links: linksOf(venue, invites) }, problems: [] }
}

function judge(venue: Venue, text: string): Result<Archive, ArchiveProblem[]> {
  const read = readArchive(text)
  if (!read.ok) return read
  const { retentionDate } = read.value.workshop.trustCard
  const problems = checkArchive(read.value)
  // People were told a day; no copy outlives it.
  if (!isDate(retentionDate) || isOver(retentionDate, venue.now()))
    problems.unshift({ at: '/workshop/trustCard/retentionDate', code: 'retention_over' })
  if (problems.length === 0) problems.push(...unplannable(read.value))
  if (problems.length > 0) return fail(problems.slice(0, mostProblems))
  const board = judgeArchive(read.value)
  return board.ok ? ok({ ...read.value, board: board.value }) : board
}

/** Steps are judged as those that are added here: of some settings, the schema sees the form and not the bounds. */
const unplannable = ({ steps, workshop }: Archive): ArchiveProblem[] =>
  steps.flatMap((step, at) => {
    try {
      checkPlan(step, workshop, steps.slice(0, at))
      return []
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      const detail = String(error.params.field ?? error.code)
      return [{ at: pointer('steps', at, 'settings'), code: 'invalid' as const, detail }]
    }
  })

const told = (venue: Venue, language: Language, { at, code, detail }: ArchiveProblem) => ({
  at: at.startsWith('line ') ? venue.localise(language, 'archive.line', { line: Number(at.slice(5)) }) : at,
  message: venue.localise(language, `archive.problem.${code}`),
  detail: detail ?? '',
})

function write(venue: Venue, change: WorkshopChange, { id, archive, invites }: Import): void {
  const { workshop, exportedAt, names, people } = archive
  const participant = invites.find(({ role }) => role === 'participant')
  for (const invite of invites) change.put('invites', invite)
  for (const [key, value] of Object.entries(archive.board)) change.board.set(key, value)
  change.public.set('workshop', id, {
    ...workshop,
    id,
    doorOpen: false,
    imported: { at: change.now, exportedAt, names, people: people.length },
    join: { code: participant?.code ?? '', url: participant ? linkOf(venue, participant) : '' },
  })
  for (const step of archive.steps) change.public.set('step', step.id, step)
  for (const count of archive.counts) change.public.set('count', count.step, count)
  for (const theme of archive.themes) change.public.set('theme', theme.id, theme)
  for (const tally of archive.tallies) change.public.set('tally', tallyId(tally.step, tally.run), tally)
  for (const commitment of archive.commitments) change.public.set('commitment', commitment.id, commitment)
  for (const cosigner of archive.cosigners) change.public.set('cosigner', cosigner.group, cosigner)
  writePeople(change, archive)
  writeMatches(change, archive)
  writeCards(change, archive)
  for (const { step, run, ...of } of archive.ballots)
    change.put('importedBallots', { workshop: id, step, run, told: of })
}

/** Known by name, without a place: a facilitator gives it back with a code. */
function writePeople(change: WorkshopChange, { people }: Archive): void {
  for (const { consent, gone, ...person } of people)
    putPerson(change, {
      ...person,
      workshop: change.workshop,
      consentVersion: consent?.version ?? null,
      consentAt: consent?.at ?? null,
      rejoinCodeHash: null,
      gone: gone === 'no' ? 'former' : gone,
    })
}

/** Who asked, what was declined and how people reach each other stayed where it was. */
function writeMatches(change: WorkshopChange, { matches }: Archive): void {
  for (const match of matches) {
    change.public.set('match', match.id, match)
    change.put('matches', {
      ...match,
      workshop: change.workshop,
      declinedBy: null,
      asker: null,
      needContact: '',
      offerContact: '',
      at: change.now,
    })
  }
}

/** The rows of the cards that stand on the board; whose a card without a name is, nobody here knows. */
function writeCards(change: WorkshopChange, { board, workshop, steps }: Archive): void {
  const names = new Map(steps.map((step) => [step.id, step.names]))
  for (const [id, { base, origin: lane }] of groupLanes(Object.entries(board))) {
    if (base?.type !== 'note' || !lane) continue
    const { author, group, channel, step, run, from, at } = originSchema.parse(lane)
    const isHidden = author === null && (names.get(step ?? '') ?? 'named') !== 'named'
    change.put('cards', {
      id,
      workshop: change.workshop,
      step,
      run,
      person: isHidden ? unknownAuthor(group) : author,
      group,
      channel,
      at: at ?? workshop.createdAt,
      state: 'visible',
      text: null,
      fields: null,
      from,
    })
  }
}
