/**
 * What a workshop is in memory: two documents, its cards' rows, the leases of client ids. A change is one
 * transaction of both documents, and comes out as writes. Knows nothing of sockets or of the queue.
 */
import type { DocumentKind } from '../../shared/document/document-name.ts'
import { type LaneValue, laneKey } from '../../shared/document/lanes.ts'
import { repairs } from '../../shared/document/repairs.ts'
import { takesCommandsOnly } from '../../shared/domain/permissions.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { RefusedFrame } from '../../shared/wire/frames.ts'
import { limits } from '../../shared/wire/limits.ts'
import { laneNames, stepAround } from '../gate/board-lookup.ts'
import { judgeFrame, refuseFrame, type Verdict } from '../gate/judge-frame.ts'
import type { Subject } from '../permissions/subject.ts'
import type { RowWrite, Storage, Write } from '../storage/storage.ts'
import { Agenda } from './agenda.ts'
import { BoardOrder } from './board-order.ts'
import type { CardRegister } from './card-register.ts'
import type { GatheredChange } from './change-buffer.ts'
import { ClientLeases } from './client-leases.ts'
import type { DocumentLog } from './document-log.ts'
import { Erasures } from './erasures.ts'
import { type FrameGround, type GateParts, gateContext } from './gate-context.ts'
import { Journal } from './journal.ts'
import { type LateRow, LateTray } from './late-tray.ts'
import { isWhole, type LiveDocument } from './live-document.ts'
import type { PhotoRegister } from './photo-register.ts'
import { publishVoices } from './publish-voices.ts'
import { putLane } from './put-lane.ts'
import { recordOrigins } from './record-origins.ts'

type Kept = { document: LiveDocument; log: DocumentLog }
export type LoadedWorkshop = {
  workshop: string
  board: Kept
  public: Kept
  register: CardRegister
  photos: PhotoRegister
  leases: Map<number, string>
  /** Rows that the journal has already. */
  journalLength: number
  late: readonly LateRow[]
  /** Since when the documents are what they are. */
  epoch: number
}

/** What a transaction leaves to be committed, and after that shown: one update per document that changed. */
export type Changes = { writes: Write[]; updates: Record<DocumentKind, Uint8Array | null> }

export type FrameVerdict = {
  refused: RefusedFrame[]
  /** It wrote where it may not write at all (a viewer, or the workshop document). */
  isStrike: boolean
  /** A card was taken off the board: its words are to leave the disk. */
  endsWords: boolean
  rows: RowWrite[]
}

export class WorkshopState {
  readonly workshop: string
  readonly board: LiveDocument
  readonly public: LiveDocument
  readonly epoch: number
  readonly #kept: Record<DocumentKind, Kept>
  readonly #register: CardRegister
  readonly #photos: PhotoRegister
  readonly #leases: ClientLeases
  readonly #journal: Journal
  readonly #late: LateTray
  readonly #order: BoardOrder
  readonly #erasures: Erasures
  readonly #removedOrigins = new Map<string, unknown>()
  /** Places of what this transaction removed: children find their way by them. */
  readonly #graves = new Map<string, unknown>()
  #needsRepair = false
  /** Who made repairs necessary, where it was one person. */
  #repairsFor: string | null = null
  /** Server time of what is being done now; 0 while a board is being read. */
  #now = 0
  #needsCounting = false
  #shapes: number
  readonly #agenda: Agenda

  constructor(loaded: LoadedWorkshop) {
    this.workshop = loaded.workshop
    this.board = loaded.board.document
    this.public = loaded.public.document
    this.epoch = loaded.epoch
    this.#kept = { board: loaded.board, workshop: loaded.public }
    this.#register = loaded.register
    this.#photos = loaded.photos
    this.#leases = new ClientLeases(loaded.workshop, loaded.leases)
    this.#journal = new Journal(loaded.workshop, loaded.journalLength)
    this.#late = new LateTray(loaded.workshop, loaded.late)
    this.#order = new BoardOrder(loaded.workshop, this.public)
    this.#erasures = new Erasures(loaded.workshop, loaded.register, this.#journal)
    this.#shapes = [...this.board.records.keys()].filter(isShape).length
    this.#agenda = new Agenda(this.public)
    this.board.records.observe(({ changes }) => {
      for (const [key, { oldValue }] of changes.keys)
        this.#journal.settle(this.#now, key, oldValue, this.board.records.get(key))
    })
  }

  document(kind: DocumentKind): LiveDocument {
    return this.#kept[kind].document
  }

  /** By the frame that is the step's region. */
  get steps(): ReadonlyMap<string, Step> {
    return this.#agenda.byFrame
  }

  log(kind: DocumentKind): DocumentLog {
    return this.#kept[kind].log
  }

  /** Runs `apply` on both documents as one change. Throws where the document is not sound after it. */
  transact(apply: () => readonly RowWrite[]): Changes {
    let rows: readonly RowWrite[] = []
    this.board.doc.transact(() =>
      this.public.doc.transact(() => {
        rows = apply()
        this.#finish()
      }),
    )
    if (!isWhole(this.board.doc) || !isWhole(this.public.doc)) throw new Error('a document has a loose end')
    const updates = { board: this.board.takeUpdate(), workshop: this.public.takeUpdate() }
    const { board, workshop } = this.#kept
    const kept = [...this.#late.takeRows(), ...this.#journal.takeRows()]
    const writes = [
      ...rows,
      ...kept,
      ...board.log.next(updates.board),
      ...workshop.log.next(updates.workshop),
    ]
    return { writes, updates }
  }

  /** A frame of one client; call it inside `transact`. `error`: it is malformed, and nothing was applied. */
  takeFrame(
    update: Uint8Array,
    kind: DocumentKind,
    subject: Subject,
    ground: FrameGround,
  ): Result<FrameVerdict, string> {
    this.#now = ground.now
    const context = gateContext(this.#gateParts(), this.document(kind), subject, ground)
    if (kind === 'workshop' || subject.role === 'viewer') {
      const refusal = refuseFrame(update, context)
      if (!refusal.ok) return refusal
      return ok({
        refused: refusal.value ? [refusal.value] : [],
        isStrike: refusal.value !== null,
        endsWords: false,
        rows: [],
      })
    }
    const verdict = judgeFrame(update, context)
    if (!verdict.ok) return verdict
    this.#notice(verdict.value, subject.person)
    const origins = recordOrigins(
      {
        workshop: this.workshop,
        records: this.board.records,
        steps: this.#agenda.byFrame,
        register: this.#register,
        removed: this.#removedOrigins,
        now: ground.now,
      },
      subject,
      verdict.value.changed,
      verdict.value.before,
    )
    this.#journalFrame(verdict.value, subject.person)
    this.#erasures.follow(origins)
    const leased = this.#leases.take(verdict.value.clients, subject.person)
    const rows = [...leased, ...origins, ...this.#order.takeRows()]
    const endsWords = origins.some(
      (row) => 'put' in row && row.table === 'cards' && row.put.state === 'withdrawn',
    )
    // Who goes on trying while paused costs everybody: what is put back is sent to all.
    const isStrike = context.isPaused && verdict.value.tried > limits.massChangeRecords
    return ok({ refused: verdict.value.refused, isStrike, endsWords, rows })
  }

  /** What a command gathered; call it inside `transact`. */
  takeCommand(change: GatheredChange): readonly RowWrite[] {
    this.#now = change.now
    for (const record of change.forgotten) this.#journal.forget(record)
    for (const [key, value] of change.board) this.#putBoardLane(key, value, change.signed.get(key) ?? null)
    for (const [key, value] of change.public) putLane(this.public.records, key, value)
    for (const row of change.rows) {
      this.#register.follow(row)
      this.#photos.follow(row)
      this.#late.follow(row)
    }
    const touchesSteps = this.#agenda.follow(change.public.keys())
    this.#order.follow(change.public.keys())
    this.#needsRepair ||= change.board.size > 0
    this.#needsCounting ||=
      touchesSteps || change.board.size > 0 || change.rows.some((row) => row.table === 'cards')
    return change.rows
  }

  /** The journal of a board that is older than its journal begins with all that is on it; call it inside `transact`. */
  beginJournal(): readonly RowWrite[] {
    if (this.#journal.isEmpty)
      for (const [key, value] of this.board.records.entries())
        this.#journal.say(null, this.#now, key, undefined, value)
    return []
  }

  /** What must change in journal and snapshots so that words which their authors withdrew leave the disk. */
  erasures(storage: Pick<Storage, 'read'>): Promise<RowWrite[]> {
    return this.#erasures.owed(storage)
  }

  /** Client ids that are leased to somebody. */
  clientsOf(person: string): Iterable<number> {
    return this.#leases.of(person)
  }

  /** An id belongs for ever to the first person who wrote under it. */
  mayUseClient(client: number, person: string): boolean {
    return this.#leases.mayUse(client, person)
  }

  /** In steps that take commands only, nobody is shown as editing. */
  mayShowEditing(shape: string): boolean {
    const step = stepAround((key) => this.board.records.get(key), this.#agenda.byFrame, shape)
    return step === null || !takesCommandsOnly(step)
  }

  close(): void {
    this.board.close()
    this.public.close()
  }

  #gateParts(): GateParts {
    return {
      board: this.board,
      agenda: this.#agenda,
      register: this.#register,
      photos: this.#photos,
      leases: this.#leases,
      order: this.#order,
      late: this.#late,
      shapes: this.#shapes,
    }
  }

  #journalFrame({ changed, before }: Verdict, person: string): void {
    for (const id of changed)
      for (const lane of laneNames) {
        const key = laneKey(id, lane)
        this.#journal.say(person, this.#now, key, before(key), this.board.records.get(key))
      }
  }

  /** What a frame did to the structure of the board: things made, removed, moved to another parent, named. */
  #notice({ changed, before }: Verdict, person: string): void {
    const hadDoer = this.#needsRepair
    let needsRepair = false
    for (const id of changed) {
      const [was, is] = [before(id), this.board.records.get(id)]
      const placeKey = laneKey(id, 'place')
      const [from, to] = [before(placeKey), this.board.records.get(placeKey)].map(parentIn)
      if (isShape(id)) this.#shapes += Number(is !== undefined) - Number(was !== undefined)
      if (was !== undefined && is === undefined) this.#graves.set(placeKey, before(placeKey))
      const isFrame = (is as LaneValue | undefined)?.type === 'frame'
      if ((was === undefined) !== (is === undefined) || from !== to) needsRepair = true
      if (needsRepair || (isFrame && was !== is)) this.#needsCounting = true
    }
    // Repairs are their doing who made them necessary, and are undone with it.
    if (needsRepair) this.#repairsFor = !hadDoer || this.#repairsFor === person ? person : null
    this.#needsRepair ||= needsRepair
  }

  #putBoardLane(key: string, value: unknown, person: string | null): void {
    const { records } = this.board
    const was = records.get(key)
    if (isShape(key)) this.#shapes += Number(value !== undefined) - Number(was !== undefined)
    if (value === undefined && was !== undefined) this.#graves.set(key, was)
    putLane(records, key, value)
    this.#journal.say(person, this.#now, key, was, records.get(key))
  }

  #finish(): void {
    if (this.#needsRepair)
      for (const { key, value } of repairs(this.board.records.entries(), (key) => this.#graves.get(key)))
        this.#putBoardLane(key, value ?? undefined, this.#repairsFor)
    if (this.#needsCounting) publishVoices(this.board, this.public, this.#register)
    this.#graves.clear()
    this.#repairsFor = null
    this.#needsRepair = false
    this.#needsCounting = false
  }
}

const isShape = (key: string): boolean => key.startsWith('shape:') && !key.includes('#')

const parentIn = (place: unknown): unknown => (place as LaneValue | undefined)?.parentId
