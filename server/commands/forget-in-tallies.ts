import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { workshopOf } from './in-workshop.ts'
import type { Venue } from './venue.ts'

/** Results quote cards word by word; the numbers stay. */
export function forgetInTallies(venue: Venue, change: WorkshopChange, cards: ReadonlySet<string>): void {
  const [language = 'en'] = workshopOf(change).languages
  const withdrawn = venue.localise(language, 'error.withdrawnCard')
  for (const tally of change.public.all('tally')) {
    const quotes = tally.options.some(
      (option) => cards.has(option.id) || option.cards.some(({ id }) => cards.has(id)),
    )
    if (!quotes) continue
    const options = tally.options.map((option) => ({
      ...option,
      ...(cards.has(option.id) && { label: withdrawn, isWithdrawn: true }),
      cards: option.cards.filter(({ id }) => !cards.has(id)),
    }))
    change.public.set('tally', `${tally.step}.${tally.run}`, { ...tally, options })
  }
}
