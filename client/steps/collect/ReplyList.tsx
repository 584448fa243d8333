import { type ReactNode, useState } from 'react'
import { repliesByItem } from '../../../shared/cards/replies.ts'
import { useBoardView } from '../../connection/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { optionsOf } from '../weigh/options.ts'
import { ReplyItem } from './ReplyItem.tsx'

/** What can be answered, with what was answered; one form is open at a time. */
export function ReplyList(props: {
  scene: Scene
  mayReply: boolean
  /** The form for one item; `close` once it is sent. */
  form: (item: string, close: () => void) => ReactNode
}) {
  const { scene, mayReply, form } = props
  const { step, here } = scene
  const text = useText()
  const board = useBoardView()
  const [open, setOpen] = useState<string | null>(null)
  const options = optionsOf(step, here.view, board)
  const own = (board?.cards ?? []).filter(
    ({ origin }) => origin?.step === step.id && origin.run === step.progress.run,
  )
  const replies = repliesByItem(own, ({ origin }) => origin?.from ?? [])
  if (options.length === 0) return <p className={styles.quiet}>{text('cards.nothingToAnswer')}</p>
  const answered = options.filter(({ id }) => replies.has(id)).length
  return (
    <section className={styles.tight}>
      <p className={styles.quiet}>{text('cards.answered', { answered, total: options.length })}</p>
      <ul className={styles.list}>
        {options.map((option) => (
          <ReplyItem
            key={option.id}
            option={option}
            mayReply={mayReply}
            isOpen={open === option.id}
            onToggle={() => setOpen(open === option.id ? null : option.id)}
          >
            {form(option.id, () => setOpen(null))}
          </ReplyItem>
        ))}
      </ul>
    </section>
  )
}
