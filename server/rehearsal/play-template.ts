/** Plays every step of a template with made-up people, and looks whether all screens end up equal. */

import { isFor } from '../../shared/domain/permissions.ts'
import { findTemplate, minutesOf } from '../../shared/templates/index.ts'
import type { Browser } from './browser.ts'
import { openChance } from './chance.ts'
import { compareScreens, compareSummary } from './compare-screens.ts'
import { pause } from './in-parallel.ts'
import { madeUpName } from './made-up-words.ts'
import type { RehearsalOptions } from './options.ts'
import type { Part } from './part.ts'
import { playCluster } from './play-cluster.ts'
import { playCollect } from './play-collect.ts'
import { playCommit } from './play-commit.ts'
import { playMatch } from './play-match.ts'
import { playWeigh } from './play-weigh.ts'
import { closeStage, everybodyIn, move, openStage, type Server, type Stage, viewOf } from './stage.ts'

const minuteMs = 60_000
/** People move their pointer while they think. */
const pointerMs = 400

export async function playTemplate(
  server: Server,
  organiser: Browser,
  { people, minutes, template }: RehearsalOptions,
): Promise<Stage> {
  const stage = await openStage(server, organiser, { template, title: 'Rehearsal' })
  const stopPointers = movePointers(stage)
  try {
    server.tell(`${people} people come in by code ${stage.code}`)
    await everybodyIn(
      stage,
      Array.from({ length: people }, (_, at) => madeUpName(at)),
    )
    const planned = findTemplate(template)
    const scale = (minutes * minuteMs) / Math.max(1, planned ? minutesOf(planned) : 1)
    const chance = openChance(people)
    for (const { id, minutes: share } of viewOf(stage).steps)
      await playStep({ stage, step: id, chance, lasts: share * scale })
    await Promise.all(stage.people.flatMap(({ board, room }) => [board.saved(), room.saved()]))
    await compareScreens(stage)
    await compareSummary(stage)
  } catch (error) {
    closeStage(stage)
    throw error
  } finally {
    stopPointers()
  }
  return stage
}

async function playStep(given: Omit<Part, 'people'>): Promise<void> {
  const { stage, step } = given
  const { settings, title, who } = await move(stage, step, 'open')
  const part = { ...given, people: stage.people.filter(({ group }) => isFor({ who }, 'participant', group)) }
  stage.server.tell(`“${title}” is open (${Math.round(part.lasts / 1_000)} s)`)
  switch (settings.kind) {
    case 'brief':
      await readBrief(part)
      break
    case 'collect':
      await playCollect(part)
      break
    case 'cluster':
      await playCluster(part)
      break
    case 'weigh':
      // A tally is compared after its reveal, so this one closes by itself.
      return playWeigh(part, settings.scale)
    case 'match':
      await playMatch(part)
      break
    case 'commit':
      await playCommit(part)
      break
  }
  await move(stage, step, 'close')
  await move(stage, step, 'reveal')
}

async function readBrief({ stage, step, chance, lasts, people }: Part): Promise<void> {
  await Promise.all(
    people.map(async ({ browser }) => {
      await pause(chance.next() * lasts)
      await browser.call('markRead', { params: { w: stage.workshop, s: step } })
    }),
  )
}

/** Returns how to stop. */
function movePointers(stage: Stage): () => void {
  const chance = openChance(1)
  const timer = setInterval(() => {
    for (const { board } of stage.people)
      if (chance.next() < 0.5) board.point({ x: chance.below(1_920), y: chance.below(1_080) })
  }, pointerMs)
  return () => clearInterval(timer)
}
