/** The cards of a kept state beside those of the present board. Pure. */
import { plainText } from '../../../shared/document/board-records.ts'
import { equalJson } from '../../../shared/document/equal-json.ts'
import { groupLanes, type RecordLanes } from '../../../shared/document/lanes.ts'

/** What a person would notice first; `looks`: colour, size or the fields of a form. */
export type Difference = 'gone' | 'words' | 'place' | 'looks' | 'same'

export type KeptCard = {
  id: string
  text: string
  /** The words on the board now; null where the card is not there. */
  textNow: string | null
  difference: Difference
}

type Entries = Iterable<[string, unknown]>

/** Those that differ first, then as they stood on the board, from the top left. */
export function compareCards(then: Entries, now: Entries): KeptCard[] {
  const present = groupLanes(now)
  return [...groupLanes(then)]
    .filter(([, lanes]) => isCard(lanes))
    .map(([id, lanes]) => ({ lanes, card: compareCard(id, lanes, present.get(id)) }))
    .sort((a, b) => rank(a.card) - rank(b.card) || byPlace(a.lanes, b.lanes))
    .map(({ card }) => card)
}

function compareCard(id: string, then: RecordLanes, now: RecordLanes | undefined): KeptCard {
  const text = plainText(then.text)
  if (!now || !isCard(now)) return { id, text, textNow: null, difference: 'gone' }
  const textNow = plainText(now.text)
  return { id, text, textNow, difference: text === textNow ? otherDifference(then, now) : 'words' }
}

function otherDifference(then: RecordLanes, now: RecordLanes): Difference {
  // The order in which cards lie above each other is no place that anybody chose.
  const placeOf = ({ place }: RecordLanes) => ({ ...place, index: null })
  if (!equalJson(placeOf(then), placeOf(now))) return 'place'
  return equalJson(then.base, now.base) && equalJson(then.fields, now.fields) ? 'same' : 'looks'
}

const isCard = ({ base, place }: RecordLanes): boolean => base?.type === 'note' && place !== undefined

const rank = ({ difference }: KeptCard): number => (difference === 'same' ? 1 : 0)

function byPlace(a: RecordLanes, b: RecordLanes): number {
  const [parentA, parentB] = [String(a.place?.parentId), String(b.place?.parentId)]
  if (parentA !== parentB) return parentA < parentB ? -1 : 1
  return Number(a.place?.y) - Number(b.place?.y) || Number(a.place?.x) - Number(b.place?.x)
}
