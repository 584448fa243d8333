import { Check, X } from 'lucide-react'
import { useState } from 'react'
import type { LateWork } from '../../../shared/wire/history.ts'
import { useCommand } from '../../api/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Button, ConfirmDialog, Empty, toast } from '../../ui/index.ts'
import { withOrWithout } from '../../ui/with-or-without.ts'
import styles from '../facilitation.module.css'
import { LateItem } from './LateItem.tsx'

/** What came after its step had closed, or was very much at once: let in or dismissed, one, some or all. */
export function LateTray({ here, late }: { here: Here; late: readonly LateWork[] }) {
  const text = useText()
  const judge = useJudge(here.workshop)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [discarding, setDiscarding] = useState<readonly string[]>([])
  if (late.length === 0) return <Empty title={text('late.empty')} />
  // What another facilitator has judged meanwhile is chosen no more.
  const some = late.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const meant = some.length > 0 ? some : late.map(({ id }) => id)
  const discard = async () => {
    await judge.run(discarding, 'dismiss')
    setDiscarding([])
  }
  return (
    <>
      <p className={styles.quiet}>{text('late.about')}</p>
      <ul className={styles.queue}>
        {late.slice(0, listed).map((item) => (
          <LateItem
            key={item.id}
            here={here}
            item={item}
            isChosen={chosen.has(item.id)}
            onChoose={(isChosen) => setChosen(withOrWithout(chosen, item.id, isChosen))}
            onAdmit={() => void judge.run([item.id], 'admit')}
            onDismiss={() => setDiscarding([item.id])}
          />
        ))}
      </ul>
      {late.length > listed && (
        <p className={styles.quiet}>{text('late.more', { count: late.length - listed })}</p>
      )}
      <div className={styles.judge}>
        <Button
          icon={<Check size={18} aria-hidden="true" />}
          busy={judge.busy}
          onClick={() => void judge.run(meant, 'admit')}
        >
          {text('late.letInChosen', { count: some.length })}
        </Button>
        <Button
          variant="quiet"
          icon={<X size={18} aria-hidden="true" />}
          onClick={() => setDiscarding(meant)}
        >
          {text('late.dismissChosen', { count: some.length })}
        </Button>
      </div>
      <ConfirmDialog
        open={discarding.length > 0}
        onClose={() => setDiscarding([])}
        title={text('late.dismiss')}
        confirm={text('late.dismiss')}
        busy={judge.busy}
        onConfirm={() => void discard()}
      >
        {text('late.dismissAsk', { count: discarding.length })}
      </ConfirmDialog>
    </>
  )
}

/** Half an hour without network can be thousands; a command is at most 64 KiB. */
const judgedAtOnce = 500
/** A longer list is judged as a whole, or piece by piece. */
const listed = 100

function useJudge(workshop: string) {
  const text = useText()
  const { run, busy } = useCommand('judgeLate')
  return {
    busy,
    run: async (ids: readonly string[], verdict: 'admit' | 'dismiss') => {
      let admitted = 0
      for (let from = 0; from < ids.length; from += judgedAtOnce) {
        const some = ids.slice(from, from + judgedAtOnce)
        const done = await run({ params: { w: workshop }, body: { ids: some, verdict } })
        if (!done) return
        admitted += done.admitted
      }
      toast(
        verdict === 'admit'
          ? text('late.admitted', { count: admitted })
          : text('late.dismissed', { count: ids.length }),
      )
    },
  }
}
