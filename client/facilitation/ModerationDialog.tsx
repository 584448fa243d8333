import { Check, X } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { LateWork } from '../../shared/wire/history.ts'
import type { ModerationItem } from '../../shared/wire/http.ts'
import { useCommand, useLate, useModeration } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import { Busy, Button, Dialog, Empty, Tabs, toast } from '../ui/index.ts'
import { ProblemNotice } from '../ui/ProblemNotice.tsx'
import styles from './facilitation.module.css'
import { LateTray } from './late/LateTray.tsx'
import { ModeratedCard } from './ModeratedCard.tsx'

/** Cards that wait for a facilitator, work that came too late, and cards that one has hidden. */
export function ModerationDialog({ here, onClose }: { here: Here; onClose: () => void }) {
  const text = useText()
  const cards = useModeration(here.workshop)
  const late = useLate(here.workshop)
  const problem = cards.error ?? late.error
  const askAgain = () => {
    void cards.refetch()
    void late.refetch()
  }
  return (
    <Dialog open wide onClose={onClose} title={text('facilitation.moderation')}>
      {problem ? (
        <ProblemNotice problem={problem} onRetry={askAgain} />
      ) : cards.data && late.data ? (
        <Queues here={here} {...cards.data} {...late.data} />
      ) : (
        <Busy />
      )}
    </Dialog>
  )
}

type QueuesProps = {
  here: Here
  waiting: readonly ModerationItem[]
  late: readonly LateWork[]
  hidden: readonly ModerationItem[]
}

function Queues({ here, waiting, late, hidden }: QueuesProps) {
  const text = useText()
  // Whoever comes because of the count sees what it counted.
  const [tab, setTab] = useState(waiting.length === 0 && late.length > 0 ? 'late' : 'waiting')
  return (
    <Tabs
      label={text('facilitation.moderation')}
      value={tab}
      onChange={setTab}
      tabs={[
        {
          id: 'waiting',
          label: text('facilitation.moderationWaiting', { count: waiting.length }),
          content: <Waiting here={here} cards={waiting} />,
        },
        {
          id: 'late',
          label: text('late.tab', { count: late.length }),
          content: <LateTray here={here} late={late} />,
        },
        {
          id: 'hidden',
          label: text('facilitation.moderationHidden', { count: hidden.length }),
          content: <Hidden here={here} cards={hidden} />,
        },
      ]}
    />
  )
}

/** One after the other, by buttons or by keys; what was rejected can be taken back. */
function Waiting({ here, cards }: { here: Here; cards: readonly ModerationItem[] }) {
  const text = useText()
  const list = useRef<HTMLUListElement>(null)
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set())
  const moderate = useCommand('moderateCard')
  const show = useCommand('showCard')
  const hide = useCommand('hideCard')
  const open = cards.filter((one) => !decided.has(one.card))
  const decide = async (card: string, verdict: 'accept' | 'reject') => {
    const params = { w: here.workshop, c: card }
    focusBeside(list.current, card)
    setDecided((before) => new Set([...before, card]))
    if (!(await moderate.run({ params, body: { verdict } }))) {
      setDecided((before) => new Set([...before].filter((one) => one !== card)))
      return
    }
    const takeBack = verdict === 'accept' ? hide : show
    toast(text(verdict === 'accept' ? 'facilitation.accepted' : 'facilitation.rejected'), {
      action: {
        label: text(verdict === 'accept' ? 'board.hide' : 'board.showAgain'),
        onClick: () => void takeBack.run({ params }),
      },
    })
  }
  useQueueKeys(list, (card, verdict) => void decide(card, verdict))
  if (open.length === 0) return <Empty title={text('facilitation.moderationEmpty')} />
  return (
    <>
      <p className={styles.quiet}>{text('facilitation.moderationKeys')}</p>
      <ul ref={list} className={styles.queue}>
        {open.map((item) => (
          <ModeratedCard key={item.card} here={here} item={item}>
            <Button
              icon={<Check size={18} aria-hidden="true" />}
              aria-label={text('facilitation.acceptCard', { text: item.text })}
              onClick={() => void decide(item.card, 'accept')}
            >
              {text('facilitation.accept')}
            </Button>
            <Button
              variant="quiet"
              icon={<X size={18} aria-hidden="true" />}
              aria-label={text('facilitation.rejectCard', { text: item.text })}
              onClick={() => void decide(item.card, 'reject')}
            >
              {text('facilitation.reject')}
            </Button>
          </ModeratedCard>
        ))}
      </ul>
    </>
  )
}

/** Wherever the focus is in the dialog: the first key takes it to the cards, so that none is decided unseen. */
function useQueueKeys(
  list: RefObject<HTMLUListElement | null>,
  decide: (card: string, verdict: 'accept' | 'reject') => void,
): void {
  const latest = useRef(decide)
  useEffect(() => {
    latest.current = decide
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      const key = event.key.toLowerCase()
      if (!['j', 'k', 'a', 'r'].includes(key)) return
      const focused = event.target instanceof Element ? focusedCard(event.target) : null
      if (!focused || key === 'j') focusBeside(list.current, focused, 1)
      else if (key === 'k') focusBeside(list.current, focused, -1)
      else latest.current(focused, key === 'a' ? 'accept' : 'reject')
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [list])
}

const focusedCard = (target: Element): string | null =>
  target.closest<HTMLElement>('[data-card]')?.dataset.card ?? null

/** The next card (or the one before), so that hands can stay on the keys when a card leaves the list. */
function focusBeside(list: HTMLElement | null, card: string | null, by: 1 | -1 = 1): void {
  const items = [...(list?.querySelectorAll<HTMLElement>('[data-card]') ?? [])]
  const at = items.findIndex((item) => item.dataset.card === card)
  const beside = at < 0 ? items[0] : (items[at + by] ?? items[at - by])
  beside?.focus()
}

function Hidden({ here, cards }: { here: Here; cards: readonly ModerationItem[] }) {
  const text = useText()
  const show = useCommand('showCard')
  const showIt = async (card: string) => {
    if (await show.run({ params: { w: here.workshop, c: card } })) toast(text('facilitation.shown'))
  }
  if (cards.length === 0) return <Empty title={text('facilitation.moderationHiddenEmpty')} />
  return (
    <ul className={styles.queue}>
      {cards.map((item) => (
        <ModeratedCard key={item.card} here={here} item={item}>
          <Button
            aria-label={text('facilitation.showCard', { text: item.text })}
            onClick={() => void showIt(item.card)}
          >
            {text('board.showAgain')}
          </Button>
        </ModeratedCard>
      ))}
    </ul>
  )
}
