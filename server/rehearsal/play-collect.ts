import { formOf, replyKindsOf } from '../../shared/cards/of-step.ts'
import { cardRecord, plainText, withText } from '../../shared/document/board-records.ts'
import type { CardFields, Reply } from '../../shared/domain/card-form.ts'
import { takesCommandsOnly } from '../../shared/domain/permissions.ts'
import type { Step } from '../../shared/steps/step.ts'
import { pause } from './in-parallel.ts'
import { madeUpFields } from './made-up-fields.ts'
import { madeUpCard } from './made-up-words.ts'
import type { Part } from './part.ts'
import { editBoard, type Player, stepIn } from './stage.ts'

/** So many cards each, where the step allows them. */
const cardsEach = 3

type Card = { id: string; text: string; by: Player; fields: CardFields; reply: Reply | null }

/** Every second person writes on the board itself, the others on their phone; some change their words. */
export async function playCollect(part: Part): Promise<void> {
  const { stage, step, lasts } = part
  const plan = stepIn(stage.facilitator, step)
  if (!plan) return
  const each = Math.min(plan.limits.perPerson ?? cardsEach, cardsEach)
  const written = await Promise.all(
    part.people.map((player, at) => writeCards(part, { player, at, plan, each, every: lasts / each })),
  )
  const cards = written.flat()
  const isVisible = plan.seal === 'open' && plan.moderation !== 'pre'
  if (isVisible) await seenByAll(part, cards)
  stage.server.tell(`  ${cards.length} cards written`)
}

type Writing = { player: Player; at: number; plan: Step; each: number; every: number }

async function writeCards(part: Part, { player, at, plan, each, every }: Writing): Promise<Card[]> {
  const { stage, step, chance } = part
  const onBoard = !takesCommandsOnly(plan) && at % 2 === 0
  const cards: Card[] = []
  for (let number = 0; number < each; number += 1) {
    await pause(chance.next() * every)
    const id = `shape:rehearsal-${step.slice(0, 6)}-${at}-${number}`
    const text = madeUpCard(stage.server.language, at * each + number)
    const fields = madeUpFields(stage.server.language, formOf(plan), at + number)
    const card = { id, text, by: player, fields, reply: madeUpReply(plan, at * each + number) }
    if (onBoard) writeOnBoard(part, card, plan.progress.frame)
    else await writeOnPhone(part, card)
    // One card in three is reworded.
    const isReworded = number === 0 && at % 3 === 0
    cards.push(isReworded ? await reword(part, card, onBoard) : card)
  }
  return cards
}

/** Answers go round the items and their kinds. */
function madeUpReply(plan: Step, at: number): Reply | null {
  const kinds = replyKindsOf(plan)
  const { sourceIds } = plan.progress
  const [item, kind] = [sourceIds[at % sourceIds.length], kinds?.[at % kinds.length]]
  return item && kind ? { item, kind } : null
}

function writeOnBoard({ stage, chance }: Part, { id, text, by }: Card, frame: string): void {
  const place = { x: 60 + chance.below(1_500), y: 120 + chance.below(700) }
  editBoard(stage, by, cardRecord({ id, text, parent: frame, place }))
}

async function writeOnPhone({ stage, step }: Part, { id, text, by, fields, reply }: Card): Promise<void> {
  stage.server.measures.left(id, by.id, null)
  await by.browser.call('addCard', {
    params: { w: stage.workshop, s: step },
    body: { id, text, fields, reply, channel: 'phone' },
  })
}

async function reword(part: Part, card: Card, onBoard: boolean): Promise<Card> {
  const { stage } = part
  const text = `${card.text} (2)`
  const lane = `${card.id}#text`
  stage.server.measures.left(lane, card.by.id, withText(text))
  if (onBoard) card.by.board.edit([[lane, withText(text)]])
  else await card.by.browser.call('editCard', { params: { w: stage.workshop, c: card.id }, body: { text } })
  return { ...card, text }
}

/** Every card, with its last words, on every screen. */
async function seenByAll({ stage }: Part, cards: readonly Card[]): Promise<void> {
  await Promise.all(
    [stage.facilitator, ...stage.people].map(({ board }) =>
      board.until(
        (records) => cards.every(({ id, text }) => plainText(records.get(`${id}#text`)) === text),
        'all cards',
      ),
    ),
  )
}
