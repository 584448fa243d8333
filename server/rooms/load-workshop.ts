import { createTLSchema } from '@tldraw/tlschema'
import { boardName, type DocumentName, workshopName } from '../../shared/document/document-name.ts'
import { migrateBoard } from '../../shared/document/migrate-board.ts'
import { workshopKey } from '../../shared/document/workshop-document.ts'
import { nextEpoch } from '../storage/epochs.ts'
import { DamagedDocumentError } from '../storage/opening-error.ts'
import type { Storage } from '../storage/storage.ts'
import { makeCardRegister } from './card-register.ts'
import { DocumentLog } from './document-log.ts'
import { freshSnapshot } from './fresh-document.ts'
import { rebuiltLanes } from './journal.ts'
import { type LiveDocument, openDocument } from './live-document.ts'
import { makePhotoRegister } from './photo-register.ts'
import { putLane } from './put-lane.ts'
import { WorkshopState } from './workshop-state.ts'

/** Null where there is no such workshop. Throws where it cannot be read: it is never opened blank. */
export async function loadWorkshop(
  workshop: string,
  storage: Storage,
  now: number,
): Promise<WorkshopState | null> {
  const logs = await Promise.all([
    storage.readDocument(boardName(workshop)),
    storage.readDocument(workshopName(workshop)),
  ])
  if (logs.every((log) => log.length === 0)) return null
  const state = await open(workshop, storage, logs, now)
  const { writes } = state.transact(() => state.beginJournal())
  if (writes.length > 0) await storage.commit(writes)
  const migration = migrateBoard(state.board.records.entries(), createTLSchema())
  if (migration.kind === 'newer') throw new DamagedDocumentError(boardName(workshop))
  if (migration.kind === 'migrated') {
    const { changes } = migration
    await storage.commit(
      state.transact(() => {
        for (const { key, value } of changes) putLane(state.board.records, key, value ?? undefined)
        return []
      }).writes,
    )
  }
  return state
}

/** Both documents empty: for a workshop that is being made. */
export const blankWorkshop = (workshop: string, storage: Storage): Promise<WorkshopState> =>
  open(workshop, storage, [[], []], 0)

async function open(
  workshop: string,
  storage: Storage,
  [boardLog, publicLog]: readonly [Uint8Array[], Uint8Array[]],
  now: number,
): Promise<WorkshopState> {
  const known = await readEpoch(storage, workshop)
  const { board, epoch } =
    openBoard(workshop, boardLog, known) ?? (await rebuildBoard(workshop, storage, known, now))
  const shared = openDocument(workshopName(workshop), publicLog, epoch)
  if (epoch !== known) await commitRebuilt(storage, workshop, epoch, board, shared, now)
  return new WorkshopState({
    workshop,
    board: { document: board, log: await openLog(storage, board.name, board) },
    public: { document: shared, log: await openLog(storage, shared.name, shared) },
    register: makeCardRegister(await storage.read('cards', { workshop })),
    photos: makePhotoRegister(await storage.read('photos', { workshop })),
    journalLength: await storage.count('journal', { workshop }),
    late: await storage.read('lateWork', { workshop }),
    epoch,
    leases: new Map(
      (await storage.read('leases', { workshop })).map(({ client, person }) => [client, person]),
    ),
  })
}

/** Null where its log is no document. */
function openBoard(
  workshop: string,
  log: readonly Uint8Array[],
  epoch: number,
): { board: LiveDocument; epoch: number } | null {
  try {
    return { board: openDocument(boardName(workshop), log, epoch), epoch }
  } catch (error) {
    if (error instanceof DamagedDocumentError) return null
    throw error
  }
}

/**
 * What the gate never let in may be in a log all the same (a fault of a release, a hand in the file). Then the
 * board is made again from its journal, as a new document.
 */
async function rebuildBoard(
  workshop: string,
  storage: Storage,
  known: number,
  now: number,
): Promise<{ board: LiveDocument; epoch: number }> {
  const name = boardName(workshop)
  const lanes = await rebuiltLanes(storage, workshop)
  if (lanes.size === 0) throw new DamagedDocumentError(name)
  const epoch = nextEpoch(known, now)
  return { board: openDocument(name, [freshSnapshot(lanes, epoch)], epoch), epoch }
}

/** Both documents are of one epoch from then on, and the facilitators are told. */
async function commitRebuilt(
  storage: Storage,
  workshop: string,
  epoch: number,
  board: LiveDocument,
  shared: LiveDocument,
  at: number,
): Promise<void> {
  putLane(shared.records, workshopKey('notice', 'board_rebuilt'), { kind: 'board_rebuilt', at })
  shared.takeUpdate()
  await storage.commit([
    { document: board.name, snapshot: board.encode() },
    { document: shared.name, snapshot: shared.encode() },
    { table: 'epochs', put: { workshop, epoch } },
  ])
}

const readEpoch = async (storage: Storage, workshop: string): Promise<number> =>
  (await storage.read('epochs', { workshop }))[0]?.epoch ?? 0

const openLog = async (storage: Storage, name: DocumentName, document: LiveDocument): Promise<DocumentLog> =>
  new DocumentLog(document, await storage.logSize(name))
