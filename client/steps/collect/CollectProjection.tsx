import { replyIn } from '../../../shared/cards/of-step.ts'
import type { WorkshopView } from '../../../shared/document/workshop-document.ts'
import type { Step } from '../../../shared/steps/step.ts'
import { Answered } from '../../cards/Answered.tsx'
import { FieldList } from '../../cards/FieldList.tsx'
import { useBoardView } from '../../connection/index.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import { GroupMark } from '../../ui/index.ts'
import { BigCount } from '../BigCount.tsx'
import styles from '../projection.module.css'
import type { Projected } from '../scene.ts'

/** How many cards, from how many people, and how to add one; the words themselves, while they are few. */
export function CollectProjection({ step, view }: Projected) {
  const text = useText()
  const count = view.counts.get(step.id)
  const isSealed =
    step.seal !== 'open' && step.progress.state !== 'revealed' && step.progress.state !== 'frozen'
  const cards = isSealed ? (count?.sealed ?? 0) : (count?.cards ?? 0)
  const pending = count?.pending ?? 0
  return (
    <div className={styles.stack}>
      {step.progress.state === 'open' && cards === 0 && (
        <p className={styles.invite}>{text('steps.projectCollect')}</p>
      )}
      {isSealed && <p className={styles.invite}>{text('steps.projectCollectSealed')}</p>}
      {!isSealed && <Words step={step} view={view} />}
      <div className={styles.big}>
        {(cards > 0 || pending === 0) && (
          <BigCount count={cards} label={text('steps.projectCards', { count: cards })} />
        )}
        {pending > 0 && <BigCount count={pending} label={text('steps.projectPending', { count: pending })} />}
        {!isSealed && count && count.authors > 0 && (
          <BigCount count={count.authors} label={text('steps.projectPeople', { count: count.authors })} />
        )}
      </div>
    </div>
  )
}

/** Newest first, so that what arrives is in sight. Groups, never names: the room hears the words first. */
function Words({ step, view }: { step: Step; view: WorkshopView }) {
  const [language] = useLanguage()
  const board = useBoardView()
  const cards = (board?.cards ?? []).filter(
    (card) =>
      (card.text !== '' || replyIn(card.origin?.from ?? []) !== null) &&
      board?.stepOf(card.id) === step.progress.frame,
  )
  if (cards.length === 0) return null
  const newest = cards.sort((a, b) => (b.origin?.at ?? 0) - (a.origin?.at ?? 0))
  return (
    <ul className={styles.cards}>
      {newest.map(({ id, text, fields, origin }) => {
        const reply = replyIn(origin?.from ?? [])
        const group = origin?.group ? groupOf(view.workshop.groups, origin.group) : null
        return (
          <li key={id} className={styles.card}>
            {reply && <Answered view={view} reply={reply} />}
            <span className={styles.cardWords}>{text}</span>
            <FieldList workshop={view.workshop.id} photos="small" step={step} fields={fields} />
            {group && (
              <span className={styles.quiet}>
                <GroupMark group={group} /> {group.name[language]}
              </span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
