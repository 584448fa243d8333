/** `npm run restore -- FILE`: puts a backup in the place of the database of DATA_DIR. No server may run on it. */
import { randomUUID } from 'node:crypto'
import { readConfig } from './config.ts'
import { OpeningError } from './storage/opening-error.ts'
import { RestoreError, restore } from './storage/sqlite/restore.ts'

const [backup] = process.argv.slice(2)
const config = readConfig(process.env)

if (!config.ok) stop(config.error.join('\n'))
else if (!backup) stop('Say what to restore: npm run restore -- /path/to/rembuk-backup.sqlite')
else tryIt(config.value.dataFolder, backup)

function tryIt(folder: string, file: string): void {
  try {
    const { kept, boards } = restore({ folder, backup: file, now: Date.now(), mark: randomUUID() })
    console.log(`Restored, with ${boards} boards. Start the server; open pages load their board afresh.`)
    if (kept)
      console.log(`The database of before is kept in ${kept}. Delete it when nobody needs it any more.`)
  } catch (error) {
    if (!(error instanceof RestoreError) && !(error instanceof OpeningError)) throw error
    stop(error.message)
  }
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}
