/** A workshop in memory as its room works with it, without sockets or queue: frames and commands one by one. */
import * as Y from 'yjs'
import type { Subject } from '../../server/permissions/subject.ts'
import { bufferChange, emptyChange } from '../../server/rooms/change-buffer.ts'
import type { FrameGround } from '../../server/rooms/gate-context.ts'
import { blankWorkshop, loadWorkshop } from '../../server/rooms/load-workshop.ts'
import type { WorkshopChange } from '../../server/rooms/workshop-change.ts'
import type { FrameVerdict, WorkshopState } from '../../server/rooms/workshop-state.ts'
import { openMemory } from '../../server/storage/memory/open-memory.ts'
import type { Storage } from '../../server/storage/storage.ts'
import type { Step } from '../../shared/steps/step.ts'
import { seededBytes } from './seeded-random.ts'
import { clusterStep, collectStep, type PersonName, people, seedWorkshop, workshop } from './ws-venue.ts'

type Edit = (records: Y.Map<unknown>) => void

export class LiveWorkshop {
  readonly storage: Storage
  state: WorkshopState
  clock = 1_000_000
  /** Whether who sends has joined just now. */
  isLateWork = false
  readonly #random = seededBytes(7)
  #client = 5_000

  constructor(storage: Storage, state: WorkshopState) {
    this.storage = storage
    this.state = state
  }

  get lanes(): Record<string, unknown> {
    return this.state.board.records.toJSON()
  }

  /** A replica of the board, under an id that nobody has used. */
  replica(client?: number): Y.Doc {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, this.state.board.encode())
    this.#client += 3
    copy.clientID = client ?? this.#client
    return copy
  }

  /** What somebody's edit of the present board would send. */
  update(edit: Edit, client?: number): Uint8Array {
    const copy = this.replica(client)
    const known = Y.encodeStateVector(copy)
    copy.transact(() => edit(copy.getMap('records')))
    return Y.encodeStateAsUpdate(copy, known)
  }

  /** Several people's frames in one transaction, as a room takes a batch. */
  async take(frames: readonly { by: PersonName | Subject; update: Uint8Array }[]): Promise<FrameVerdict[]> {
    const verdicts: FrameVerdict[] = []
    await this.#commit(() =>
      frames.flatMap(({ by, update }) => {
        const subject = typeof by === 'string' ? people[by] : by
        const verdict = this.state.takeFrame(update, 'board', subject, this.#ground())
        if (!verdict.ok) throw new Error(verdict.error)
        verdicts.push(verdict.value)
        return verdict.value.rows
      }),
    )
    return verdicts
  }

  async edit(by: PersonName, edit: Edit, client?: number): Promise<FrameVerdict> {
    const [verdict] = await this.take([{ by, update: this.update(edit, client) }])
    if (!verdict) throw new Error('nothing was taken')
    return verdict
  }

  async change<T>(command: (change: WorkshopChange) => T | Promise<T>): Promise<T> {
    const gathered = emptyChange()
    const { board, public: shared } = this.state
    const result = await command(
      bufferChange(
        {
          workshop,
          now: this.clock,
          random: this.#random,
          storage: this.storage,
          board: board.records,
          public: shared.records,
        },
        gathered,
      ),
    )
    await this.#commit(() => this.state.takeCommand(gathered))
    return result
  }

  /** The room leaves memory and comes back from the storage. */
  async reload(): Promise<void> {
    this.state.close()
    const state = await loadWorkshop(workshop, this.storage, this.clock)
    if (!state) throw new Error('it is gone')
    this.state = state
  }

  #ground(): FrameGround {
    return { now: this.clock, isLateWork: this.isLateWork, holderOf: () => undefined }
  }

  async #commit(apply: Parameters<WorkshopState['transact']>[0]): Promise<void> {
    await this.storage.commit(this.state.transact(apply).writes)
  }
}

export async function openLiveWorkshop(
  steps: readonly Step[] = [collectStep(), clusterStep()],
): Promise<LiveWorkshop> {
  const storage = openMemory()
  const live = new LiveWorkshop(storage, await blankWorkshop(workshop, storage))
  await live.change((change) => seedWorkshop(change, steps))
  return live
}
