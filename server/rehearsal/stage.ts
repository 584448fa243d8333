/** What a rehearsal plays on: a workshop on a server, its facilitator, and the people who came in. */
import type { Lane } from '../../shared/document/board-records.ts'
import { boardName, workshopName } from '../../shared/document/document-name.ts'
import { readWorkshop, type WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Language } from '../../shared/domain/language.ts'
import type { StepMove } from '../../shared/domain/step-life.ts'
import type { Step } from '../../shared/steps/step.ts'
import { type Browser, openBrowser, Refused } from './browser.ts'
import { inParallel } from './in-parallel.ts'
import type { Measures } from './measures.ts'
import { SyncedDocument } from './synced-document.ts'

export type Server = {
  url: string
  /** Where people reach it. */
  origin: string
  language: Language
  measures: Measures
  tell(line: string): void
  /** Something that should not have happened. */
  differs(what: string): void
}

export type Player = {
  id: string
  name: string
  group: string
  browser: Browser
  board: SyncedDocument
  room: SyncedDocument
}

export type Stage = {
  server: Server
  workshop: string
  code: string
  facilitator: Player
  /** Everybody who came in as a participant. */
  people: Player[]
}

/** So many joins and commands are under way at once: a room in which everybody presses at the same time. */
export const width = 24

export const newBrowser = ({ url, origin, language, measures }: Server): Browser =>
  openBrowser({ url, origin, language, measures })

/** A new workshop, made by somebody who is signed in. */
export async function openStage(
  server: Server,
  organiser: Browser,
  plan: { template: string; title: string },
): Promise<Stage> {
  const { workshop, person, links } = await organiser.call('createWorkshop', {
    body: { ...plan, language: server.language, question: '', sponsor: '', place: '' },
  })
  const documents = await openDocuments(server, workshop, person, organiser)
  const facilitator = { id: person, name: '', group: '', browser: organiser, ...documents }
  return { server, workshop, code: links.code, facilitator, people: [] }
}

/** Comes in by the typed code, as at the door, and keeps both documents from then on. */
export async function comeIn(
  { server, workshop, code }: Stage,
  who: { name: string; at: number; of: number },
): Promise<Player> {
  const browser = newBrowser(server)
  const door = await browser.call('lookAtDoor', { body: { code } })
  // Whom the workshop cannot do without comes first.
  const known = door.groups.filter(({ id }) => id !== 'undisclosed')
  const required = known.filter((group) => group.required)
  const others = known.filter((group) => !group.required)
  const groups = [...required, ...others].slice(0, Math.max(required.length, groupsFor(who.of)))
  const group = groups[who.at % groups.length]?.id ?? 'undisclosed'
  const { person } = await browser.call('join', {
    body: {
      code,
      name: who.name,
      group,
      language: server.language,
      consentVersion: door.trustCard.version,
      another: false,
    },
  })
  server.measures.count('people')
  return {
    id: person,
    name: who.name,
    group,
    browser,
    ...(await openDocuments(server, workshop, person, browser)),
  }
}

/** About four people in each group, so that results by group can be shown. */
const groupsFor = (people: number): number => Math.max(1, Math.floor(people / 4))

export async function everybodyIn(stage: Stage, names: readonly string[]): Promise<void> {
  const { server, people } = stage
  const places: Player[] = []
  await inParallel(names, width, async (name, at) => {
    places[at] = await comeIn(stage, { name, at, of: names.length })
    const here = places.filter(Boolean).length
    if (here % 100 === 0) server.tell(`  ${here} people are in`)
  })
  people.push(...places)
}

async function openDocuments(server: Server, workshop: string, person: string, browser: Browser) {
  const open = (document: ReturnType<typeof boardName>) =>
    SyncedDocument.open({
      url: server.url,
      document,
      person,
      headers: browser.headers(),
      measures: server.measures,
      onProblem: server.differs,
    })
  const [board, room] = await Promise.all([open(boardName(workshop)), open(workshopName(workshop))])
  return { board, room }
}

export function closeStage({ facilitator, people }: Stage): void {
  for (const { board, room } of [facilitator, ...people]) {
    board.close()
    room.close()
  }
}

/** Everything public, as the facilitator's copy has it. */
export function viewOf({ facilitator }: Stage): WorkshopView {
  const view = readWorkshop(facilitator.room.records.entries())
  if (!view) throw new Error('the workshop document is empty')
  return view
}

export const stepIn = (player: Player, step: string): Step | undefined =>
  player.room.records.get(`step:${step}`) as Step | undefined

/** The facilitator moves a step; resolves when every screen shows it. */
export async function move(stage: Stage, step: string, by: StepMove): Promise<Step> {
  const { facilitator, people, workshop } = stage
  const { state } = await facilitator.browser.call('moveStep', {
    params: { w: workshop, s: step },
    body: { move: by },
  })
  await Promise.all(
    [facilitator, ...people].map((player) =>
      player.room.until(() => stepIn(player, step)?.progress.state === state, `step ${step} to be ${state}`),
    ),
  )
  const moved = stepIn(facilitator, step)
  if (!moved) throw new Error(`step ${step} has gone`)
  return moved
}

/** Edits lanes on the board, as a hand on the canvas does; the first one is what others wait for. */
export function editBoard({ server }: Stage, player: Player, lanes: readonly Lane[]): void {
  const [first] = lanes
  if (first) server.measures.left(first[0], player.id, first[1])
  player.board.edit(lanes)
}

/** Runs a command that the server must refuse, for this reason. */
export async function mustBeRefused(
  stage: Stage,
  code: string,
  command: () => Promise<unknown>,
): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (error instanceof Refused && error.code === code) return stage.server.measures.count('refused')
    throw error
  }
  stage.server.differs(`the server took what it should have refused (${code})`)
}
