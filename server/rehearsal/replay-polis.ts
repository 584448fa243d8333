/** Replays a real deliberation as one workshop: statements, moderation, votes in the order of time, reveal. */
import { boardName } from '../../shared/document/document-name.ts'
import type { Tally } from '../../shared/domain/tally.ts'
import type { StepPlan } from '../../shared/steps/step.ts'
import { templates } from '../../shared/templates/index.ts'
import type { Browser } from './browser.ts'
import { inParallel } from './in-parallel.ts'
import { countedFrom, type Deliberation, type Expected, type Opinions, type Vote } from './read-polis.ts'
import type { Server } from './stage.ts'
import {
  closeStage,
  everybodyIn,
  move,
  mustBeRefused,
  openStage,
  type Player,
  type Stage,
  stepIn,
  viewOf,
  width,
} from './stage.ts'

/** Everybody votes at once: more requests under way than ever wait for one another. */
const votesAtOnce = 48

/** More than any real statement, less than a page. */
const maxChars = 2_000

const cardOf = (statement: string) => `shape:statement-${statement}`
const statementOf = (card: string) => card.slice('shape:statement-'.length)

export async function replayPolis(server: Server, organiser: Browser, given: Deliberation): Promise<Stage> {
  const [template] = templates
  const stage = await openStage(server, organiser, {
    template: template?.id ?? '',
    title: 'Rehearsal: deliberation',
  })
  try {
    await replayOn(stage, given)
  } catch (error) {
    closeStage(stage)
    throw error
  }
  return stage
}

async function replayOn(stage: Stage, given: Deliberation): Promise<void> {
  const { tell } = stage.server
  const { collect, weigh } = await setAgenda(stage)
  tell(`${given.people.length} people come in by code ${stage.code}`)
  await everybodyIn(
    stage,
    given.people.map((id) => `Peserta ${id}`),
  )
  const players = new Map(given.people.map((id, at) => [id, stage.people[at] as Player]))
  await sendStatements(stage, collect, given, players)
  await moderate(stage, collect, given)
  await move(stage, collect, 'close')
  await vote(stage, weigh, given, players)
  await move(stage, weigh, 'close')
  await move(stage, weigh, 'reveal')
  await compare(stage, weigh, given)
}

/** The template's own steps make way for one pre-moderated collection and one weighing of opinions. */
async function setAgenda(stage: Stage): Promise<{ collect: string; weigh: string }> {
  const { facilitator, workshop } = stage
  const add = async (plan: StepPlan) =>
    (await facilitator.browser.call('addStep', { params: { w: workshop }, body: plan })).step
  const old = viewOf(stage).steps.map(({ id }) => id)
  const collect = await add(plan('Statements', { kind: 'collect' }, { moderation: 'pre', source: null }))
  const weigh = await add(
    plan(
      'Opinions',
      { kind: 'weigh', scale: { type: 'opinion' }, seats: 10 },
      { moderation: 'none', source: { step: collect, items: 'cards' } },
    ),
  )
  // Last first: a step that another one works on cannot go before it.
  for (const step of old.reverse())
    await facilitator.browser.call('deleteStep', { params: { w: workshop, s: step } })
  return { collect, weigh }
}

const plan = (
  title: string,
  settings: StepPlan['settings'],
  more: Pick<StepPlan, 'moderation' | 'source'>,
): StepPlan => ({
  title,
  prompt: title,
  minutes: 0,
  who: { roles: ['participant'], groups: null },
  seal: settings.kind === 'weigh' ? 'sealed_until_reveal' : 'open',
  names: 'anonymous',
  limits: { perPerson: 500, perGroup: null, maxChars },
  done: 'facilitator',
  settings,
  ...more,
})

async function sendStatements(
  stage: Stage,
  collect: string,
  { statements }: Deliberation,
  players: ReadonlyMap<string, Player>,
): Promise<void> {
  const { server, workshop } = stage
  await move(stage, collect, 'open')
  await inParallel(
    statements,
    width,
    async ({ id, author, text }) => {
      await players.get(author)?.browser.call('addCard', {
        params: { w: workshop, s: collect },
        body: { id: cardOf(id), text, channel: 'phone' },
      })
    },
    ({ author }) => author,
  )
  server.tell(`${statements.length} statements wait for the facilitator`)
}

/** The facilitator reads the queue one by one; what was taken up must reach everybody, what was rejected nobody. */
async function moderate(stage: Stage, collect: string, { statements }: Deliberation): Promise<void> {
  const { server, facilitator, people, workshop } = stage
  const params = { w: workshop }
  const { waiting } = await facilitator.browser.call('listModeration', { params })
  const queue = waiting.filter(({ step }) => step === collect)
  if (queue.length !== statements.length)
    server.differs(`${queue.length} statements wait for moderation, ${statements.length} were sent`)
  const texts = new Map(queue.map(({ card, text }) => [card, text]))
  await inParallel(statements, 1, async ({ id, text, isRejected }) => {
    const card = cardOf(id)
    if (texts.get(card) !== text) server.differs(`statement ${id} did not reach the queue as it was written`)
    if (!isRejected) server.measures.left(card, facilitator.id, null)
    const body = { verdict: isRejected ? 'reject' : 'accept' } as const
    await facilitator.browser.call('moderateCard', { params: { ...params, c: card }, body })
  })
  const accepted = statements.filter(({ isRejected }) => !isRejected).map(({ id }) => cardOf(id))
  await Promise.all(
    [facilitator, ...people].map(({ board }) =>
      board.until((records) => accepted.every((card) => records.has(card)), 'all accepted statements'),
    ),
  )
  const leaked = statements.filter(
    ({ id, isRejected }) => isRejected && people.some(({ board }) => board.records.has(cardOf(id))),
  )
  for (const { id } of leaked) server.differs(`the rejected statement ${id} is on ${boardName(workshop)}`)
  server.tell(
    `${accepted.length} statements accepted and seen by everybody, ${statements.length - accepted.length} rejected`,
  )
}

type Ballot = { revision: number; votes: Record<string, 1 | 0 | -1> }

async function vote(
  stage: Stage,
  weigh: string,
  { statements, votes }: Deliberation,
  players: ReadonlyMap<string, Player>,
): Promise<void> {
  const { server } = stage
  const rejected = new Set(statements.filter(({ isRejected }) => isRejected).map(({ id }) => id))
  const ballots = new Map<string, Ballot>()
  const opened = await move(stage, weigh, 'open')
  const accepted = statements.length - rejected.size
  if (opened.progress.sourceIds.length !== accepted)
    server.differs(
      `${opened.progress.sourceIds.length} statements are to be weighed, ${accepted} were accepted`,
    )
  let sent = 0
  await inParallel(
    votes,
    votesAtOnce,
    async (one) => {
      const player = players.get(one.voter)
      const ballot = ballots.get(one.voter) ?? { revision: 0, votes: {} }
      ballots.set(one.voter, ballot)
      if (player)
        await castOne(stage, weigh, { player, ballot, one, isRejected: rejected.has(one.statement) })
      sent += 1
      if (sent % 2_500 === 0) server.tell(`  ${sent} of ${votes.length} votes sent`)
    },
    ({ voter }) => voter,
  )
  server.tell(`${votes.length} votes sent, ${server.measures.counts().refused} refused`)
}

/** The ballot with one more vote on it. A refused one leaves the stored ballot as it was. */
async function castOne(
  stage: Stage,
  weigh: string,
  { player, ballot, one, isRejected }: { player: Player; ballot: Ballot; one: Vote; isRejected: boolean },
): Promise<void> {
  const votes = { ...ballot.votes, [cardOf(one.statement)]: one.vote }
  const revision = ballot.revision + 1
  const cast = () =>
    player.browser.call('castBallot', {
      params: { w: stage.workshop, s: weigh },
      body: { choice: { type: 'opinion', votes }, revision, key: `rehearsal-${player.id}-${revision}` },
    })
  stage.server.measures.count('ballots')
  if (isRejected) return mustBeRefused(stage, 'option_unknown', cast)
  await cast()
  ballot.revision = revision
  ballot.votes = votes
}

/** What everybody's screen shows now, against what must come out. */
async function compare(stage: Stage, weigh: string, given: Deliberation): Promise<void> {
  const { server, facilitator, people } = stage
  const run = stepIn(facilitator, weigh)?.progress.run ?? 1
  const lane = `tally:${weigh}.${run}`
  await Promise.all(
    [facilitator, ...people].map(({ room }) => room.until((records) => records.has(lane), 'the tally')),
  )
  const tally = facilitator.room.records.get(lane) as Tally
  const counted = countedFrom(given)
  const got = gotFrom(tally, given, server.measures.counts().refused)
  differences('the files themselves', counted, got, server)
  if (given.expected) differences('expected.json', given.expected, got, server)
  const judged = given.expected ? 'expected.json' : 'the files'
  server.tell(
    `Tally of ${tally.options.length} statements by ${tally.electorate.cast} people: ${got.last_votes_counted} votes counted; compared with ${judged}`,
  )
}

function gotFrom(tally: Tally, { statements, votes }: Deliberation, refused: number): Expected {
  const shown = new Set(tally.options.map(({ id }) => statementOf(id)))
  const lines: Opinions = Object.fromEntries(
    tally.options.map(({ id, figures: { agree = 0, disagree = 0, pass = 0 } }) => [
      statementOf(id),
      { agree, disagree, pass },
    ]),
  )
  return {
    statements: statements.length,
    authors: new Set(statements.map(({ author }) => author)).size,
    voters: new Set(votes.map(({ voter }) => voter)).size,
    rejected: statements.filter(({ id }) => !shown.has(id)).map(({ id }) => id),
    votes_refused: refused,
    last_votes_counted: tally.options.reduce((sum, { figures: { seen = 0 } }) => sum + seen, 0),
    tally: lines,
  }
}

function differences(source: string, expected: Expected, got: Expected, server: Server): void {
  for (const name of ['statements', 'authors', 'voters', 'votes_refused', 'last_votes_counted'] as const)
    if (expected[name] !== got[name]) server.differs(`${name}: ${got[name]}, ${source}: ${expected[name]}`)
  const sorted = (ids: readonly string[]) => [...ids].sort().join(' ')
  if (sorted(expected.rejected) !== sorted(got.rejected))
    server.differs(`rejected: ${sorted(got.rejected)}, ${source}: ${sorted(expected.rejected)}`)
  for (const id of new Set([...Object.keys(expected.tally), ...Object.keys(got.tally)])) {
    const [want, have] = [JSON.stringify(expected.tally[id]), JSON.stringify(got.tally[id])]
    if (want !== have) server.differs(`statement ${id}: ${have}, ${source}: ${want}`)
  }
}
