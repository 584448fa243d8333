import { commitmentOf } from '../../shared/decide/lot.ts'
import { readBoard } from '../../shared/document/board-document.ts'
import { isFor } from '../../shared/domain/permissions.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { moveCards } from './board-cards.ts'
import { layCategories, waitingPart } from './cluster-region.ts'
import { workshopOf } from './in-workshop.ts'
import { continueDeliberation } from './next-round.ts'
import { withOptionCosts } from './option-costs.ts'
import { findSourceIds } from './source-items.ts'
import { patchCount } from './step-counts.ts'

const minuteMs = 60_000
const keyBytes = 32

/** Begins a run: sources and (for a vote) the electorate are frozen, the clock starts, all screens go there. */
export function openStep(change: WorkshopChange, planned: Step): Step {
  const view = readBoard(change.board.entries())
  const run = planned.progress.run + 1
  const found = findSourceIds(change, planned, view)
  const { step, sourceIds } = continueDeliberation(change, { step: planned, sourceIds: found })
  const begun: Step = {
    ...step,
    progress: {
      ...step.progress,
      state: 'open',
      run,
      openedAt: change.now,
      endsAt: step.minutes > 0 ? change.now + step.minutes * minuteMs : null,
      closedAt: null,
      sourceIds,
    },
  }
  const opened = withOptionCosts(change, begun, view)
  change.public.set('workshop', change.workshop, { ...workshopOf(change), currentStep: step.id })
  patchCount(change, opened, { run, ballots: 0, read: {}, electorate: 0 })
  if (step.settings.kind === 'cluster') {
    layCategories(change, opened)
    gatherSources(change, view, opened)
  }
  if (step.settings.kind !== 'weigh') return opened
  const lotCommitment = openBallotBox(change, opened)
  return { ...opened, progress: { ...opened.progress, lotCommitment } }
}

/** Cards that do not stand in the region yet come to where those wait that stand in no theme. */
function gatherSources(change: WorkshopChange, view: ReturnType<typeof readBoard>, step: Step): void {
  const { progress } = step
  const ids = progress.sourceIds.filter((id) => view.stepOf(id) !== progress.frame)
  moveCards(change, view, { ids, frame: progress.frame, part: waitingPart(step) })
}

/**
 * The electorate is everybody who has joined and whom the step is for; late ones are let in one by one.
 * Answers what is published of the lot before anybody votes.
 */
function openBallotBox(change: WorkshopChange, step: Step): string {
  const { id, progress } = step
  const electors = change.public
    .all('person')
    .filter(({ gone, role, group }) => gone === 'no' && isFor(step, role, group))
  for (const { id: person, group } of electors)
    change.put('electors', {
      workshop: change.workshop,
      step: id,
      run: progress.run,
      person,
      group,
      at: change.now,
      admittedBy: null,
    })
  const seed = Buffer.from(change.random(keyBytes)).toString('hex')
  change.put('ballotKeys', {
    workshop: change.workshop,
    step: id,
    run: progress.run,
    key: change.random(keyBytes),
    seed,
  })
  patchCount(change, step, { electorate: electors.length })
  return commitmentOf(seed)
}
