/** A disk of a few megabytes in memory, where this account may mount one. */
import { spawnSync } from 'node:child_process'
import { makeTempFolder } from './temp-folder.ts'

export type SmallDisk = {
  path: string
  grow(megabytes: number): void
  forbidWriting(): void
  remove(): void
}

/** Null where nothing may be mounted: not as root, or inside a container that forbids it. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const folder = makeTempFolder()
  if (!ran('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'rembuk-test', folder.path)) {
    folder.remove()
    return null
  }
  const remount = (options: string) => {
    if (!ran('mount', '-o', `remount,${options}`, folder.path))
      throw new Error(`cannot remount with ${options}`)
  }
  return {
    path: folder.path,
    grow: (size) => remount(`size=${size}m`),
    forbidWriting: () => remount('ro'),
    remove() {
      // Lazily: a file of a closed database is let go of when its statements are collected.
      ran('umount', '-l', folder.path)
      folder.remove()
    },
  }
}

const ran = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0

export const whyNoDisk = 'a small disk cannot be mounted by this account'
