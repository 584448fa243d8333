/** Everything of a shelf that was not delivered, for a file: unsaved, offered and refused alike. Pure. */
import { foldEntries } from './late/fold.ts'
import type { KeptWork } from './session.ts'
import type { Shelf } from './shelf.ts'

export function keptWorkOf(
  board: string,
  { entries, offers, refusals }: Pick<Shelf, 'entries' | 'offers' | 'refusals'>,
): KeptWork {
  const made = foldEntries([...entries.values()]).flatMap(({ lanes }) => lanes)
  const aside = [...offers.values(), ...refusals.values()].flatMap(({ lanes }) => lanes)
  return {
    format: 'rembuk-kept-work/1',
    board,
    lanes: [...made, ...aside].map(({ key, mine }) => ({ key, mine })),
  }
}
