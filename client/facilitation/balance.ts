/** Who is here, who has written, who has voted, by group: from what everybody may see. */
import type { BoardView } from '../../shared/document/board-document.ts'
import type { WorkshopView } from '../../shared/document/workshop-document.ts'
import type { Group } from '../../shared/domain/group.ts'
import type { PresentPerson } from '../connection/index.ts'

export type GroupBalance = {
  group: Group
  here: number
  /** Visible cards of the workshop whose group is shown. */
  cards: number
  /** Ballots of the newest published tally; null where suppressed or not published. */
  voted: number | null
  flag: 'absent' | 'silent' | 'low' | null
}
export type Balance = { groups: GroupBalance[]; here: number; cards: number; hasVoted: boolean }

/** Groups that nobody is in and nobody requires are left out. */
export function balanceOf(
  view: WorkshopView,
  board: BoardView | null,
  present: readonly PresentPerson[],
): Balance {
  const people = present.filter((one) => one.role === 'participant')
  const origins = (board?.cards ?? []).flatMap((card) => (card.origin?.group ? [card.origin.group] : []))
  const tally = [...view.tallies].sort((a, b) => b.closedAt - a.closedAt)[0]
  const groups = view.workshop.groups
    .map((group): GroupBalance => {
      const here = people.filter((one) => one.group === group.id).length
      const cards = origins.filter((id) => id === group.id).length
      const voted = tally?.electorate.byGroup.find((one) => one.group === group.id)?.cast ?? null
      return { group, here, cards, voted, flag: flagOf(group, here, cards, people.length, origins.length) }
    })
    .filter(({ group, here, cards }) => here > 0 || cards > 0 || group.required)
  return { groups, here: people.length, cards: origins.length, hasVoted: tally !== undefined }
}

/** A share of cards under half the share of presence is worth a look (domain §3.2). */
const lowRatio = 0.5

function flagOf(
  group: Group,
  here: number,
  cards: number,
  allHere: number,
  allCards: number,
): GroupBalance['flag'] {
  if (here === 0) return group.required ? 'absent' : null
  if (allCards === 0) return null
  if (cards === 0) return 'silent'
  return cards / allCards < lowRatio * (here / allHere) ? 'low' : null
}
