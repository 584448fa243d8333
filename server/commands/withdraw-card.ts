import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { type CardRow, cardOf, stepOfCard, takeOff } from './board-cards.ts'
import { changeAs } from './change-as.ts'
import { assertOwn } from './edit-card.ts'
import { forgetInTallies } from './forget-in-tallies.ts'
import { forgetWords } from './forget-words.ts'
import { done } from './in-workshop.ts'
import { forgetMatches } from './match-rows.ts'
import { shiftCount } from './step-counts.ts'
import type { Venue } from './venue.ts'

/** One's own card goes, in any state of the step; a tombstone keeps its lineage without the words. */
export async function withdrawCard(venue: Venue, who: Subject, card: string): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const row = await cardOf(change, card)
    assertOwn(row, who)
    change.sign(who.person)
    await forgetWords(change, new Set([card]))
    buryCard(change, row, row.person)
    forgetMatches(change, new Set([card]))
    forgetInTallies(venue, change, new Set([card]))
    change.eraseSoon()
  })
  return done
}

/** `person`: whose tombstone it is; null where the person leaves the workshop as well. */
export function buryCard(change: WorkshopChange, row: CardRow, person: string | null): void {
  const step = stepOfCard(change, row)
  takeOff(change, row.id)
  if (step && (row.state === 'pending' || row.state === 'sealed')) shiftCount(change, step, row.state, -1)
  change.put('cards', { ...row, person, state: 'withdrawn', text: null, fields: null })
}
