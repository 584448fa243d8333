import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { backUp } from '../../server/storage/sqlite/back-up.ts'
import { databaseFile, openSqlite } from '../../server/storage/sqlite/open-sqlite.ts'
import { makeTempFolder } from '../support/temp-folder.ts'

const folders: ReturnType<typeof makeTempFolder>[] = []
const newFolder = (): string => {
  const folder = makeTempFolder()
  folders.push(folder)
  return folder.path
}
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove()
})

test('a backup taken while the server writes opens as a server of its own with everything committed before', async () => {
  const [folder, other] = [newFolder(), newFolder()]
  const storage = await openSqlite({ folder })
  await storage.commit([{ table: 'facts', put: { name: 'colour', value: 'indigo' } }])
  await backUp(folder, join(other, databaseFile))
  await storage.commit([{ table: 'facts', put: { name: 'colour', value: 'ochre' } }])
  const restored = await openSqlite({ folder: other })
  expect(await restored.read('facts', {})).toEqual([{ name: 'colour', value: 'indigo' }])
  await Promise.all([storage.close(), restored.close()])
})

test('a backup never overwrites a file, and says when there is nothing to copy', async () => {
  const folder = newFolder()
  const target = join(folder, 'copy.sqlite')
  await expect(backUp(folder, target)).rejects.toThrow('There is no database')
  writeFileSync(target, 'precious')
  const storage = await openSqlite({ folder })
  await expect(backUp(folder, target)).rejects.toThrow('exists already')
  await storage.close()
})
