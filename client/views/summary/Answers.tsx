import { repliesByItem } from '../../../shared/cards/replies.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { titlesOf } from '../../../shared/summary/find-items.ts'
import type { Summary, SummaryCard } from '../../../shared/summary/summary.ts'
import { useText } from '../../i18n/index.ts'
import { CardList } from './CardList.tsx'
import styles from './summary.module.css'

/** What was answered, each followed by its answers; what nobody answered is listed too. */
export function Answers(props: { step: Step; cards: readonly SummaryCard[]; summary: Summary }) {
  const { step, cards, summary } = props
  const text = useText()
  const titles = titlesOf(summary)
  const replies = repliesByItem(cards, ({ from }) => from)
  const items = [...new Set([...step.progress.sourceIds, ...replies.keys()])]
  const asked = items.filter((item) => titles.has(item))
  const strays = items.filter((item) => !titles.has(item)).flatMap((item) => replies.get(item) ?? [])
  const answered = asked.filter((item) => replies.has(item)).length
  const list = (of: typeof strays) => <CardList cards={of.map(({ card }) => card)} summary={summary} />
  return (
    <>
      <p>{text('cards.answered', { answered, total: asked.length })}</p>
      {asked.map((item) => (
        <section key={item} className={styles.theme}>
          <h3>{titles.get(item)}</h3>
          {replies.has(item) ? (
            list(replies.get(item) ?? [])
          ) : (
            <p className={styles.quiet}>{text('cards.replies', { count: 0 })}</p>
          )}
        </section>
      ))}
      {strays.length > 0 && list(strays)}
    </>
  )
}
