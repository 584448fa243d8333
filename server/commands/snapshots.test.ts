import { expect, it } from 'vitest'
import { limits } from '../../shared/wire/limits.ts'
import { openLiveWorkshop } from '../../test/support/live-workshop.ts'
import { workshop } from '../../test/support/ws-venue.ts'
import { takeSnapshot } from './snapshots.ts'

it('H5 keeps a hundred, and lets the oldest without a name go first', async () => {
  const live = await openLiveWorkshop()
  const names: (string | null)[] = ['Pagi', null, null]
  const rest = Array.from({ length: limits.snapshotsPerWorkshop - 1 }, (_, at) => `Nomor ${at}`)
  for (const name of [...names, ...rest]) {
    live.clock += 1
    await live.change((change) =>
      takeSnapshot(change, { name, by: 'fia', step: null, run: 0, occasion: 'asked' }),
    )
  }
  const kept = await live.storage.read('snapshots', { workshop })
  expect(kept).toHaveLength(limits.snapshotsPerWorkshop)
  expect(kept.map(({ name }) => name)).toEqual(expect.arrayContaining(['Pagi', ...rest]))
  expect(await live.storage.count('snapshotLanes', { workshop })).toBe(limits.snapshotsPerWorkshop)
})
