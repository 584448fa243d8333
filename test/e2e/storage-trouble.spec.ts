import { join } from 'node:path'
import { databaseFile } from '../../server/storage/sqlite/folder.ts'
import { runProgram } from '../support/console-program.ts'
import { guest, openStep, stepsOf } from './support/board-guests.ts'
import { expect, openBoard, test } from './support/people.ts'

/** The storage gives up waiting for a locked file well before it has to say so. */
const lockedMs = 12_000

test('F4 a server that cannot save says so on every screen, keeps what is made there, and recovers', async ({
  open,
  hall,
  rembuk,
}) => {
  test.slow()
  const opened = await open('id')
  const [collect] = await stepsOf(opened)
  await openStep(opened, collect)
  const sari = await guest(opened, 'Sari Dewi', 'residents')
  const facilitator = await openBoard(hall, opened)
  const { page, words } = facilitator
  const url = opened.organiser.url
  const phone = await hall.enter('phone', 'id', { url, value: sari.caller.cookie })
  await phone.page.goto(`${url}/w/${opened.workshop}`)
  const wall = await hall.enter('projector', 'en', { url, value: opened.organiser.cookie })
  await wall.page.goto(`${url}/w/${opened.workshop}/projector`)
  const report = await hall.enter('laptop', 'id', { url, value: opened.organiser.cookie })
  await report.page.goto(`${url}/w/${opened.workshop}/summary`)
  await expect(wall.page.getByRole('timer')).toBeVisible()
  await expect(report.page.getByRole('img')).toBeVisible()
  await expect(page.getByText(words('board.saved'), { exact: true })).toBeVisible()
  for (const one of [facilitator, phone, wall, report]) one.expectTrouble()

  const lock = runProgram('test/support/lock-database.ts', {}, [
    join(rembuk.folder, databaseFile),
    String(lockedMs),
  ])
  await lock.says(/locked/)
  await page.getByRole('button', { name: words('board.toolCard'), exact: true }).click()
  await page.keyboard.type('Ditulis saat server gagal')
  await page.keyboard.press('Escape')
  const written = Date.now()
  for (const one of [facilitator, phone, wall, report])
    await expect(one.page.getByText(one.words('health.notSaving'))).toBeVisible()
  expect(Date.now() - written).toBeLessThan(3_000)
  await expect(page.getByText(words('board.notSaved', { count: 1 }))).toBeVisible()
  for (const one of [facilitator, phone, wall]) await one.expectAccessible()
  await lock.ended
  await expect(page.getByText(words('board.saved'), { exact: true })).toBeVisible()
  for (const one of [facilitator, phone, wall, report])
    await expect(one.page.getByText(one.words('health.notSaving'))).toHaveCount(0)
  await expect(wall.page.getByText('Ditulis saat server gagal')).toBeVisible()
})
