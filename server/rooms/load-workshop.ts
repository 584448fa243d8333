import { createTLSchema } from '@tldraw/tlschema'
import { boardName, type DocumentName, workshopName } from '../../shared/document/document-name.ts'
import { migrateBoard } from '../../shared/document/migrate-board.ts'
import { DamagedDocumentError } from '../storage/opening-error.ts'
import type { Storage } from '../storage/storage.ts'
import { makeCardRegister } from './card-register.ts'
import { DocumentLog } from './document-log.ts'
import { type LiveDocument, openDocument } from './live-document.ts'
import { putLane } from './put-lane.ts'
import { WorkshopState } from './workshop-state.ts'

/** Null where there is no such workshop. Throws where it cannot be read: it is never opened blank. */
export async function loadWorkshop(workshop: string, storage: Storage): Promise<WorkshopState | null> {
  const logs = await Promise.all([
    storage.readDocument(boardName(workshop)),
    storage.readDocument(workshopName(workshop)),
  ])
  if (logs.every((log) => log.length === 0)) return null
  const state = await open(workshop, storage, logs)
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
  open(workshop, storage, [[], []])

async function open(
  workshop: string,
  storage: Storage,
  [boardLog, publicLog]: readonly [Uint8Array[], Uint8Array[]],
): Promise<WorkshopState> {
  const board = openDocument(boardName(workshop), boardLog)
  const shared = openDocument(workshopName(workshop), publicLog)
  return new WorkshopState({
    workshop,
    board: { document: board, log: await openLog(storage, board.name, board) },
    public: { document: shared, log: await openLog(storage, shared.name, shared) },
    register: makeCardRegister(await storage.read('cards', { workshop })),
    journalLength: await storage.count('journal', { workshop }),
    late: await storage.read('lateWork', { workshop }),
    epoch: (await storage.read('epochs', { workshop }))[0]?.epoch ?? 0,
    leases: new Map(
      (await storage.read('leases', { workshop })).map(({ client, person }) => [client, person]),
    ),
  })
}

const openLog = async (storage: Storage, name: DocumentName, document: LiveDocument): Promise<DocumentLog> =>
  new DocumentLog(document, await storage.logSize(name))
