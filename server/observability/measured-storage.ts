import type { Storage } from '../storage/storage.ts'
import type { Time } from '../time.ts'
import type { Measures } from './measures.ts'

/** The same storage, whose commits are counted and timed. */
export function measuredStorage(storage: Storage, measures: Measures, time: Time): Storage {
  return {
    ...storage,
    async commit(writes) {
      const asked = time.monotonic()
      measures.waitingCommits += 1
      try {
        await storage.commit(writes)
        measures.commits.add()
        measures.commitMs.note(time.monotonic() - asked)
      } catch (error) {
        measures.failedCommits.add()
        throw error
      } finally {
        measures.waitingCommits -= 1
      }
    },
  }
}
