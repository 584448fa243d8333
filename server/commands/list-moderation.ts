import { replyIn } from '../../shared/cards/of-step.ts'
import type { Step } from '../../shared/steps/step.ts'
import type { ModerationItem, ResponseOf } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { CardRow } from './board-cards.ts'
import type { Venue } from './venue.ts'

/** Cards off the board that facilitators decide about. Anonymous means anonymous to them too. */
export async function listModeration(
  venue: Venue,
  { workshop }: Subject,
): Promise<ResponseOf<'listModeration'>> {
  const rows = await venue.storage.read('cards', { workshop })
  const steps = await venue.rooms.look(workshop, (view) => view.public.all('step'))
  const stepOf = (row: CardRow) => steps.find(({ id }) => id === row.step) ?? null
  const listed = (wanted: (row: CardRow, step: Step | null) => boolean): ModerationItem[] =>
    rows
      .filter((row) => wanted(row, stepOf(row)))
      .map((row) => moderationItem(row, stepOf(row)))
      .sort(byTimeOrId)
  return {
    waiting: listed(({ state }) => state === 'pending'),
    hidden: listed(
      ({ state }, step) =>
        state === 'hidden' ||
        state === 'rejected' ||
        (state === 'sealed' && step?.seal === 'facilitators_only'),
    ),
  }
}

const moderationItem = (row: CardRow, step: Step | null): ModerationItem => ({
  card: row.id,
  step: row.step ?? '',
  text: row.text ?? '',
  fields: row.fields ?? {},
  reply: replyIn(row.from),
  group: step?.names === 'anonymous' ? null : row.group,
  at: step && step.names !== 'named' ? null : row.at,
})

/** Ids are random, so an order by id gives nothing of the order of writing away. */
const byTimeOrId = (a: ModerationItem, b: ModerationItem): number =>
  (a.at ?? 0) - (b.at ?? 0) || (a.card < b.card ? -1 : 1)
