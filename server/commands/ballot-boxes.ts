/**
 * One box per workshop. Ballots that arrive while a change is being committed wait in it and become one
 * change together, so that a whole room can vote at once.
 *
 * Invariants: each ballot is judged on its own, in the order of arrival; it is answered after its commit;
 * the public count rises at most once a second, so that nobody can watch single ballots come in.
 */
import { AppError } from '../../shared/errors.ts'
import type { Rooms } from '../rooms/workshop-change.ts'
import { type BallotCount, type BallotRequest, judgeBallots, type Outcome } from './judge-ballots.ts'
import { patchCount } from './step-counts.ts'

export type BallotBoxes = {
  cast(workshop: string, ballot: BallotRequest): Promise<{ revision: number }>
  /** Ballots were sealed or removed elsewhere: counts are read anew. */
  forget(workshop: string): void
  /** Waits for what was handed in; shows no more counts. */
  close(): Promise<void>
}

type Waiting = {
  ballot: BallotRequest
  resolve(value: { revision: number }): void
  reject(error: unknown): void
}
type Box = { waiting: Waiting[]; running: Promise<void> | null; counts: Map<string, BallotCount> }

/** How often the public count may change. */
const showEveryMs = 1_000
/** A room votes in bursts: what comes so close together is one wait for the disk. */
const gatherMs = 4
/** Bounds how long one change holds the workshop's queue. */
const maxBatch = 200

export function openBallotBoxes(rooms: Pick<Rooms, 'change'>): BallotBoxes {
  const boxes = new Map<string, Box>()
  const timers = new Map<string, NodeJS.Timeout>()

  const boxOf = (workshop: string): Box => {
    const box = boxes.get(workshop) ?? { waiting: [], running: null, counts: new Map() }
    boxes.set(workshop, box)
    return box
  }

  const empty = async (workshop: string, box: Box): Promise<void> => {
    while (box.waiting.length > 0) {
      await pause(gatherMs)
      const batch = box.waiting.splice(0, maxBatch)
      const { counts } = box
      try {
        const outcomes = await rooms.change(workshop, (change) =>
          judgeBallots(
            change,
            batch.map(({ ballot }) => ballot),
            { counts, showEveryMs },
          ),
        )
        for (const [at, one] of batch.entries()) settle(one, outcomes[at])
      } catch (error) {
        // Nothing of the batch was committed, so what was counted for it is not true.
        counts.clear()
        for (const one of batch) one.reject(error)
      }
      showLater(workshop, box)
    }
    box.running = null
  }

  /** After the last ballots of a burst the count catches up. */
  const showLater = (workshop: string, box: Box): void => {
    const behind = [...box.counts.values()].some(({ cast, shown }) => cast !== shown)
    if (!behind || timers.has(workshop)) return
    const timer = setTimeout(() => {
      timers.delete(workshop)
      rooms.change(workshop, (change) => showCounts(change, box.counts)).catch(() => undefined)
    }, showEveryMs)
    timer.unref()
    timers.set(workshop, timer)
  }

  return {
    cast: (workshop, ballot) =>
      new Promise((resolve, reject) => {
        const box = boxOf(workshop)
        box.waiting.push({ ballot, resolve, reject })
        box.running ??= empty(workshop, box)
      }),
    forget(workshop) {
      const box = boxes.get(workshop)
      if (!box) return
      box.counts = new Map()
      clearTimeout(timers.get(workshop))
      timers.delete(workshop)
      if (!box.running) boxes.delete(workshop)
    },
    async close() {
      await Promise.all([...boxes.values()].map(({ running }) => running))
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

function settle({ resolve, reject }: Waiting, outcome: Outcome | undefined): void {
  if (outcome === undefined || outcome instanceof AppError) reject(outcome ?? new AppError('internal'))
  else resolve(outcome)
}

function showCounts(change: Parameters<typeof judgeBallots>[0], counts: Map<string, BallotCount>): void {
  for (const count of counts.values()) {
    const step = change.public.get('step', count.step)
    if (!step || step.progress.run !== count.run || step.progress.state !== 'open') continue
    if (count.shown !== count.cast) patchCount(change, step, { ballots: count.cast })
    count.shown = count.cast
    count.shownAt = change.now
  }
}
