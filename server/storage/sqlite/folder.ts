/** The data folder: one database, and what belongs to it. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { OpeningError } from '../opening-error.ts'

export const databaseFile = 'rembuk.sqlite'

export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    throw new OpeningError('folder_not_writable', folder, error)
  }
}
