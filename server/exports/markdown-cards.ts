/** Cards word for word, with their fields and as much of their author as the step shows. */
import { fieldWords } from '../../shared/cards/field-words.ts'
import { formOf, replyIn } from '../../shared/cards/of-step.ts'
import { repliesByItem } from '../../shared/cards/replies.ts'
import { titlesOf } from '../../shared/summary/find-items.ts'
import type { SummaryCard } from '../../shared/summary/summary.ts'
import { inline, quotation } from './markdown-text.ts'
import type { Report } from './report.ts'

export const cardBlocks = (cards: readonly SummaryCard[], report: Report): string[] =>
  cards.map((card) => cardBlock(card, report))

/** How it answers, its words, its fields, its author: one quotation. */
function cardBlock(card: SummaryCard, report: Report): string {
  const reply = replyIn(card.from)
  const by = attributionOf(card, report)
  const parts = [
    reply ? `> **${report.words.text(`reply.${reply.kind}`)}**` : null,
    card.text === '' ? null : quotation(card.text),
    fieldLines(card, report),
    by ? `> — ${by}` : null,
  ]
  return parts.filter((part) => part !== null && part !== '').join('\n>\n')
}

function fieldLines(card: SummaryCard, { summary, telling }: Report): string {
  const step = summary.steps.find(({ id }) => id === card.step)
  return fieldWords(formOf(step), card.fields, telling.language)
    .map(({ label, value, photo }) => {
      // The picture is not in this file; by its id it is found in the export of everything.
      const id = photo ? ` (\`${photo.id}\`)` : ''
      return `> - **${inline(label)}**: ${inline(value)}${id}`
    })
    .join('\n')
}

/** What was answered, each followed by its answers; what nobody answered is listed too. */
export function replyBlocks(
  cards: readonly SummaryCard[],
  items: readonly string[],
  report: Report,
): string[] {
  const { summary, words } = report
  const titles = titlesOf(summary)
  const replies = repliesByItem(cards, ({ from }) => from)
  const asked = [...new Set([...items, ...replies.keys()])].filter((item) => titles.has(item))
  const answered = asked.filter((item) => replies.has(item)).length
  const under = (item: string) => (replies.get(item) ?? []).map(({ card }) => card)
  const strays = cards.filter((card) => !titles.has(replyIn(card.from)?.item ?? ''))
  return [
    words.text('cards.answered', { answered, total: asked.length }),
    ...asked.flatMap((item) => [
      `### ${inline(titles.get(item) ?? '')}`,
      ...(replies.has(item) ? [] : [words.text('cards.replies', { count: 0 })]),
      ...cardBlocks(under(item), report),
    ]),
    ...cardBlocks(strays, report),
  ]
}

function attributionOf({ author, group, channel }: SummaryCard, { words, nameOf }: Report): string {
  const said = [author === null ? null : inline(author), group === null ? null : nameOf(group)]
  const by = said.filter((part) => part !== null && part !== '')
  return by.length > 0 && channel !== 'board' && channel !== 'phone'
    ? [...by, words.text(`summary.channel.${channel}`)].join(', ')
    : by.join(', ')
}
