import { useState } from 'react'
import type { Step } from '../../shared/steps/step.ts'
import { noAwardOf } from '../../shared/steps/weigh/no-award.ts'
import { limits } from '../../shared/wire/limits.ts'
import { useCommand } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import type { Here } from '../people/here.ts'
import { Button, TextArea, toast } from '../ui/index.ts'
import styles from './facilitation.module.css'

/** Where a jury has scored for prizes: the decision that none is given, with its reason. */
export function AwardDecision({ here, step }: { here: Here; step: Step }) {
  const text = useText()
  const recorded = noAwardOf(step, step.progress.run)
  const [typed, setTyped] = useState<string | null>(null)
  const withhold = useCommand('withholdAward')
  const { settings, progress } = step
  if (settings.kind !== 'weigh' || progress.state !== 'revealed') return null
  if (settings.scale.type !== 'score' || !settings.scale.award) return null
  const reason = typed ?? recorded ?? ''
  const isReady = reason.trim() !== '' && reason.length <= limits.awardReasonChars
  const record = async (next: string | null) => {
    const sent = { params: { w: here.workshop, s: step.id }, body: { reason: next } }
    if (!(await withhold.run(sent))) return
    setTyped(null)
    toast(text(next === null ? 'award.takeBackDone' : 'award.withholdDone'))
  }
  return (
    <details className={styles.late}>
      <summary className={styles.smallTitle}>{text('award.decideTitle')}</summary>
      <p className={styles.quiet}>{text('award.decideText')}</p>
      <TextArea
        label={text('award.reason')}
        value={reason}
        maxChars={limits.awardReasonChars}
        onChange={setTyped}
      />
      <Button busy={withhold.busy} aria-disabled={!isReady} onClick={() => isReady && void record(reason)}>
        {text(recorded === null ? 'award.withhold' : 'award.change')}
      </Button>
      {recorded !== null && (
        <Button variant="quiet" onClick={() => void record(null)}>
          {text('award.takeBack')}
        </Button>
      )}
    </details>
  )
}
