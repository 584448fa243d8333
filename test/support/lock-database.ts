/** A process of its own that takes a database for itself: `tsx lock-database.ts <file> <ms>`. Says when it has it. */
import { DatabaseSync } from '@photostructure/sqlite'

const [path = '', ms = '0'] = process.argv.slice(2)
const database = new DatabaseSync(path, { timeout: 5_000 })
database.exec('BEGIN EXCLUSIVE')
process.stdout.write('locked\n')
setTimeout(() => {
  database.exec('COMMIT')
  database.close()
}, Number(ms))
