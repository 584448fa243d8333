import { canonicalJson } from '../../shared/decide/canonical-json.ts'
import type { Ballot, Tally } from '../../shared/domain/tally.ts'
import { scaleKind } from '../../shared/scales/index.ts'
import type { Choice, Scale } from '../../shared/scales/schemas.ts'
import { checkChoice, countBallots } from '../../shared/tally/index.ts'
import { pause } from './in-parallel.ts'
import type { Part } from './part.ts'
import { move, mustBeRefused, type Player, stepIn } from './stage.ts'

/** Everybody casts a ballot, every fourth person changes it; the tally must be what was cast last. */
export async function playWeigh(part: Part, scale: Scale): Promise<void> {
  const { stage, step, lasts, people } = part
  const { server, facilitator } = stage
  const options = stepIn(facilitator, step)?.progress.sourceIds ?? []
  const ballots = await Promise.all(
    people.map(async (player, at): Promise<Ballot> => {
      await pause((part.chance.next() * lasts) / 2)
      let choice = await cast(part, { player, scale, options, revision: 1 })
      if (at % 4 === 0) {
        await pause((part.chance.next() * lasts) / 2)
        choice = await cast(part, { player, scale, options, revision: 2 })
      }
      return { id: player.id, group: player.group, choice }
    }),
  )
  await move(stage, step, 'close')
  const [late] = people
  if (late)
    await mustBeRefused(stage, 'step_wrong_state', () =>
      cast(part, { player: late, scale, options, revision: 3 }),
    )
  const { progress } = await move(stage, step, 'reveal')
  await compareTally(part, { lane: `tally:${step}.${progress.run}`, scale, options, ballots })
  server.tell(`  ${ballots.length} ballots counted`)
}

type Casting = { player: Player; scale: Scale; options: readonly string[]; revision: number }

async function cast(
  { stage, step, chance }: Part,
  { player, scale, options, revision }: Casting,
): Promise<Choice> {
  const choice = scaleKind(scale.type).some(scale, options, (count) => chance.below(count))
  const problem = checkChoice(scale, options, choice)
  if (problem) throw problem
  stage.server.measures.count('ballots')
  await player.browser.call('castBallot', {
    params: { w: stage.workshop, s: step },
    body: { choice, revision, key: `rehearsal-${player.id}-${revision}` },
  })
  return choice
}

type Expecting = { lane: string; scale: Scale; options: readonly string[]; ballots: Ballot[] }

/** Counts the same ballots here and compares figures, order and who was chosen, on every screen. */
async function compareTally(part: Part, { lane, scale, options, ballots }: Expecting): Promise<void> {
  const { stage, step } = part
  const { facilitator, people, server } = stage
  const byGroup: Record<string, number> = {}
  for (const { group } of part.people) byGroup[group] = (byGroup[group] ?? 0) + 1
  await Promise.all(
    [facilitator, ...people].map(({ room }) => room.until((records) => records.has(lane), 'the tally')),
  )
  const tally = facilitator.room.records.get(lane) as Tally
  const own = countBallots({
    ...tally,
    scale,
    seed: tally.lot.seed,
    options: options.map((id) => ({ id, label: '', cards: [] })),
    ballots,
    // Everybody whom the step is for is there until it closes.
    eligibleByGroup: byGroup,
    present: part.people.length,
    presentByGroup: byGroup,
    admittedLate: 0,
  })
  const told = ({ options: counted }: Tally) =>
    canonicalJson(counted.map(({ id, figures, byGroup, chosen }) => ({ id, figures, byGroup, chosen })))
  if (told(own) !== told(tally))
    server.differs(`the tally of step ${step}: ${told(tally)}, cast: ${told(own)}`)
  for (const { room, name } of people)
    if (JSON.stringify(room.records.get(lane)) !== JSON.stringify(tally))
      server.differs(`${name} sees another tally`)
}
