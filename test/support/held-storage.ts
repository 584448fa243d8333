/** A storage whose commits a test can hold back or let fail. */
import type { Storage } from '../../server/storage/storage.ts'
import { AppError } from '../../shared/errors.ts'

export type HeldStorage = {
  wrap(storage: Storage): Storage
  /** Commits wait from now on, until `release`. */
  hold(): void
  release(): void
  /** Commits fail from now on, as on a full disk. */
  fail(): void
  recover(): void
  /** Resolves when a commit waits. */
  waiting(): Promise<void>
}

export function holdStorage(): HeldStorage {
  let gate: Promise<void> | null = null
  let open = () => {}
  let isFailing = false
  const listeners = new Set<(isSaving: boolean) => void>()
  const tell = (isSaving: boolean) => {
    for (const listener of listeners) listener(isSaving)
  }
  let noticed = () => {}
  let notice = new Promise<void>((resolve) => {
    noticed = resolve
  })
  return {
    wrap: (storage) => ({
      ...storage,
      watchHealth(listener) {
        const stop = storage.watchHealth(listener)
        listeners.add(listener)
        return () => {
          stop()
          listeners.delete(listener)
        }
      },
      async commit(writes) {
        if (isFailing) {
          tell(false)
          throw new AppError('not_saving')
        }
        if (gate) noticed()
        await gate
        return storage.commit(writes)
      },
    }),
    hold() {
      notice = new Promise((resolve) => {
        noticed = resolve
      })
      gate = new Promise((resolve) => {
        open = resolve
      })
    },
    release() {
      gate = null
      open()
    },
    fail() {
      isFailing = true
    },
    recover() {
      isFailing = false
      tell(true)
    },
    waiting: () => notice,
  }
}
