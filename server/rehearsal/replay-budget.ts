/** Replays a published budget vote: import, people at the door, one ballot each, reveal, comparison. */
import type { Tally } from '../../shared/domain/tally.ts'
import type { Choice } from '../../shared/scales/schemas.ts'
import { templates } from '../../shared/templates/index.ts'
import type { Browser } from './browser.ts'
import { inParallel } from './in-parallel.ts'
import { type Election, type FileVote, mustComeOut, sorted } from './read-election.ts'
import {
  closeStage,
  everybodyIn,
  move,
  newBrowser,
  openStage,
  type Server,
  type Stage,
  stepIn,
  width,
} from './stage.ts'

/** So many voters keep the board open beside voting; the others come in and vote, as most on a phone do. */
const watchers = 12

export async function replayBudget(server: Server, organiser: Browser, given: Election): Promise<Stage> {
  const stage = await openStage(server, organiser, {
    template: templates[0]?.id ?? '',
    title: `Rehearsal: ${given.name}`.slice(0, 120),
  })
  try {
    await replayOn(stage, given)
  } catch (error) {
    closeStage(stage)
    throw error
  }
  return stage
}

async function replayOn(stage: Stage, given: Election): Promise<void> {
  const { weigh, cards } = await importFile(stage, given)
  const voters = await bringIn(stage, given.votes)
  await move(stage, weigh, 'open')
  await castAll(stage, { weigh, cards, given, voters })
  await move(stage, weigh, 'close')
  const started = performance.now()
  await move(stage, weigh, 'reveal')
  stage.server.tell(`Revealed after ${((performance.now() - started) / 1_000).toFixed(1)} s of counting`)
  compare(stage, weigh, { given, cards })
}

type Imported = { weigh: string; cards: ReadonlyMap<string, string> }

async function importFile(stage: Stage, given: Election): Promise<Imported> {
  const { facilitator, workshop, server } = stage
  const params = { w: workshop }
  const { steps, options } = await facilitator.browser.call('importBudget', {
    params,
    body: { text: given.text },
  })
  if (!steps) throw new Error('the file was read here, but not by the server')
  await facilitator.room.until((records) => records.has(`step:${steps.weigh}`), 'the imported step')
  const settings = stepIn(facilitator, steps.weigh)?.settings
  if (settings?.kind !== 'weigh' || (settings.scale.type !== 'approve' && settings.scale.type !== 'dots'))
    throw new Error('the imported step is no budget')
  const { scale } = settings
  if (given.isInPoints !== (scale.type === 'dots')) throw new Error('these points cannot be cast as dots')
  const budget = scale.budget && {
    ...scale.budget,
    rule: 'equal_shares' as const,
    completion: given.completion,
    increment: '1',
  }
  // The file says how many people chose, not how many they had to.
  const open = scale.type === 'approve' ? { ...scale, min: 0, max: 500, budget } : { ...scale, budget }
  await facilitator.browser.call('editStep', {
    params: { ...params, s: steps.weigh },
    body: { settings: { ...settings, scale: open } },
  })
  server.tell(`${options.length} projects imported from ${given.name}`)
  return { weigh: steps.weigh, cards: new Map(options.map(({ project, card }) => [project, card])) }
}

async function bringIn(stage: Stage, votes: readonly FileVote[]): Promise<Browser[]> {
  const { server, code } = stage
  await everybodyIn(
    stage,
    votes.slice(0, watchers).map(({ voter }) => nameOf(voter)),
  )
  const browsers = stage.people.map(({ browser }) => browser)
  await inParallel(votes.slice(watchers), width, async ({ voter }, at) => {
    const browser = newBrowser(server)
    const { trustCard } = await browser.call('lookAtDoor', { body: { code } })
    await browser.call('join', {
      body: {
        code,
        name: nameOf(voter),
        group: 'residents',
        language: server.language,
        consentVersion: trustCard.version,
        another: false,
      },
    })
    server.measures.count('people')
    browsers[watchers + at] = browser
    if ((at + 1) % 500 === 0) server.tell(`  ${at + 1} people are in`)
  })
  server.tell(`${votes.length} voters came in by code ${code}`)
  return browsers
}

const nameOf = (voter: string) => `Pemilih ${voter}`.slice(0, 60)

type Casting = {
  weigh: string
  cards: ReadonlyMap<string, string>
  given: Election
  voters: readonly Browser[]
}

async function castAll(stage: Stage, { weigh, cards, given, voters }: Casting): Promise<void> {
  const { server, workshop } = stage
  await inParallel(given.votes, width, async ({ gives }, at) => {
    const entries = [...gives].map(([project, count]) => [cards.get(project) ?? project, count] as const)
    const choice: Choice = given.isInPoints
      ? { type: 'dots', dots: Object.fromEntries(entries.filter(([, count]) => count > 0)) }
      : { type: 'approve', approved: entries.map(([card]) => card) }
    server.measures.count('ballots')
    await voters[at]?.call('castBallot', {
      params: { w: workshop, s: weigh },
      body: { choice, revision: 1, key: `rehearsal-${at}` },
    })
    if ((at + 1) % 500 === 0) server.tell(`  ${at + 1} ballots cast`)
  })
  server.tell(`${given.votes.length} ballots cast`)
}

function compare(
  stage: Stage,
  weigh: string,
  { given, cards }: { given: Election; cards: ReadonlyMap<string, string> },
): void {
  const { server, facilitator } = stage
  const run = stepIn(facilitator, weigh)?.progress.run ?? 1
  const tally = facilitator.room.records.get(`tally:${weigh}.${run}`) as Tally | undefined
  if (tally?.detail?.kind !== 'budget') {
    server.differs('no budget was published')
    return
  }
  const projectOf = new Map([...cards].map(([project, card]) => [card, project]))
  const projects = (ids: readonly string[]) => ids.map((card) => projectOf.get(card) ?? card)
  const isByLot = tally.ties.some(({ settledBy }) => settledBy === 'lot')
  const must = mustComeOut(given, projects(tally.lot.order), isByLot)
  const { outcome, beside } = tally.detail
  differ(server, 'Equal Shares', must.shares, sorted(projects(outcome.funded)))
  differ(server, 'most votes first', must.greedy, sorted(projects(beside.funded)))
  const cast = tally.electorate.cast + tally.electorate.abstained
  if (cast !== given.votes.length) server.differs(`${cast} ballots counted, ${given.votes.length} were cast`)
  server.tell(
    `${outcome.funded.length} projects funded for ${outcome.cost} of ${tally.detail.amount} (${tally.method}); compared with ${must.from}`,
  )
}

function differ(server: Server, rule: string, must: readonly string[], got: readonly string[]): void {
  if (must.join() !== got.join()) server.differs(`${rule}: ${got.join(', ')} instead of ${must.join(', ')}`)
}
