import type { ResponseOf } from '../../shared/wire/http.ts'
import { organiserPerson } from './secrets.ts'
import { isSetUp, publicOrganiser } from './set-up.ts'
import type { Venue } from './venue.ts'

/** Who this browser is: the organiser signed in, and its places in workshops. */
export async function readSession(
  venue: Venue,
  caller: { session: string | null; organiser: string | null },
  tldrawLicenseKey: string,
): Promise<ResponseOf<'readSession'>> {
  const [organiser] = caller.organiser ? await venue.storage.read('organisers', { id: caller.organiser }) : []
  return {
    organiser: organiser ? publicOrganiser(organiser) : null,
    seats: await readSeats(venue, caller),
    setupNeeded: !(await isSetUp(venue)),
    tldrawLicenseKey,
  }
}

async function readSeats(
  venue: Venue,
  { session, organiser }: { session: string | null; organiser: string | null },
): Promise<ResponseOf<'readSession'>['seats']> {
  const seats = session ? await venue.storage.read('seats', { session }) : []
  const own = organiser ? await venue.storage.read('workshops', { organiser }) : []
  const ids = new Set([
    ...own.map(({ id }) => organiserPerson(venue.secret, id)),
    ...seats.map(({ person }) => person),
  ])
  const rows = (await Promise.all([...ids].map((id) => venue.storage.read('people', { id })))).flat()
  const entries = await Promise.all(
    rows
      .filter(({ gone }) => gone === 'no')
      .map(async ({ id, workshop, role }) => {
        const [entry] = await venue.storage.read('workshops', { id: workshop })
        return entry ? [{ workshop, person: id, role, title: entry.title }] : []
      }),
  )
  return entries.flat()
}
