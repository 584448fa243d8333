/** Commits one after the other and says so when each is saved: `tsx saying-storage.ts <folder> <commits>`. */
import { writeSync } from 'node:fs'
import { openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import { boardName } from '../../shared/document/document-name.ts'

const [folder = '', commits = '0'] = process.argv.slice(2)
const storage = await openSqlite({ folder })
const document = boardName('w000000000000001')
for (let number = 1; number <= Number(commits); number += 1) {
  const update = new TextEncoder().encode(`edit-number-${number};`)
  await storage.commit([{ document, update }])
  writeSync(1, `saved-number-${number};\n`)
}
await storage.close()
