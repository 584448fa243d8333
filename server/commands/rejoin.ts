import { keepsName } from '../../shared/domain/keeps-name.ts'
import { AppError } from '../../shared/errors.ts'
import { normaliseCode } from '../../shared/ids.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import { takeSeat } from './newcomer.ts'
import { putPerson } from './people.ts'
import { rejoinHash } from './secrets.ts'
import type { Browser } from './sessions.ts'
import type { Venue } from './venue.ts'

/** The same person on another device, by the personal code. */
export async function rejoin(
  venue: Venue,
  { code, address, browser }: { code: string; address: string; browser: Browser },
): Promise<ResponseOf<'rejoin'>> {
  await venue.attempts.beforeCode(address)
  const hash = rejoinHash(venue.secret, normaliseCode(code))
  const [found] = await venue.storage.read('people', { rejoinCodeHash: hash })
  if (!found) {
    await venue.attempts.wrongCode(address)
    throw new AppError('rejoin_code_invalid')
  }
  return venue.rooms.change(found.workshop, async (change) => {
    const [person] = await change.read('people', { id: found.id })
    if (person?.rejoinCodeHash !== hash) throw new AppError('rejoin_code_invalid')
    if (!keepsName(person)) throw new AppError('person_removed')
    // Who came with an imported file has a place again from here on.
    if (person.gone === 'former') putPerson(change, { ...person, gone: 'no' })
    // The seat hangs on the link the person once came with, so that replacing the link ends it too.
    const [first] = await change.read('seats', { person: person.id })
    await takeSeat(change, { browser, person: person.id, invite: first?.invite ?? null })
    return { workshop: person.workshop, person: person.id, role: person.role }
  })
}
