/** One server for all tests of a worker, where each has a workshop of its own and nothing else is at stake. */
import { test as base } from './people.ts'
import { type Caller, openOrganiser, type Rembuk, startRembuk } from './rembuk.ts'

export type Venue = { rembuk: Rembuk; organiser: Caller }

export const test = base.extend<object, { venue: Venue }>({
  venue: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form
    async ({}, use) => {
      const rembuk = await startRembuk()
      await use({ rembuk, organiser: await openOrganiser(rembuk) })
      await rembuk.stop()
    },
    { scope: 'worker' },
  ],
  rembuk: ({ venue }, use) => use(venue.rembuk),
})
