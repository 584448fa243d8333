import { readBoard } from '../../shared/document/board-document.ts'
import type { Match } from '../../shared/domain/match.ts'
import { type MatchStep, sidesOf } from '../../shared/matching/sides.ts'
import { isPair } from '../../shared/matching/standing.ts'
import { pause } from './in-parallel.ts'
import type { Part } from './part.ts'
import { type Player, stepIn } from './stage.ts'

/** Whoever needs something asks for an offer of somebody else; three of four are accepted. */
export async function playMatch(part: Part): Promise<void> {
  const { stage, step, chance, lasts } = part
  const { workshop, facilitator, server, people } = stage
  const wishes = wishesIn(part)
  const answered = await Promise.all(
    wishes.map(async ({ need, offer, by, of }, at) => {
      await pause(chance.next() * lasts)
      const { match } = await by.browser.call('askMatch', {
        params: { w: workshop, s: step },
        body: { need, offer },
      })
      const answer = at % 4 === 3 ? 'decline' : 'accept'
      await of.browser.call('answerMatch', { params: { w: workshop, c: match }, body: { answer } })
      return { match, isPaired: answer === 'accept' }
    }),
  )
  const pairs = answered.filter(({ isPaired }) => isPaired).map(({ match }) => match)
  await Promise.all(
    [facilitator, ...people].map(({ room }) =>
      room.until((records) => pairs.every((id) => isPaired(records.get(`match:${id}`))), 'the pairs'),
    ),
  )
  server.tell(`  ${pairs.length} pairs of ${wishes.length} asked for`)
}

const isPaired = (lane: unknown): boolean => lane !== undefined && isPair(lane as Match)

type Wish = { need: string; offer: string; by: Player; of: Player }

/** One offer for each need, and each offer once, never of the same person. */
function wishesIn({ stage, step }: Part): Wish[] {
  const plan = stepIn(stage.facilitator, step)
  if (plan?.settings.kind !== 'match') return []
  const { cards } = readBoard(stage.facilitator.board.records.entries())
  const { needs, offers } = sidesOf(plan as MatchStep, cards)
  const authors = new Map(cards.map(({ id, origin }) => [id, origin?.author ?? null]))
  const authorOf = (card: string) => stage.people.find(({ id }) => id === authors.get(card))
  const left = [...offers]
  return needs.flatMap(({ id }): Wish[] => {
    const by = authorOf(id)
    const at = left.findIndex((offer) => authorOf(offer.id) && authorOf(offer.id) !== by)
    const [offer] = at < 0 ? [] : left.splice(at, 1)
    const of = offer && authorOf(offer.id)
    return by && offer && of ? [{ need: id, offer: offer.id, by, of }] : []
  })
}
