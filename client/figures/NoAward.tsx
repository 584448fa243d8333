import { useText } from '../i18n/index.ts'
import { Notice } from '../ui/index.ts'

/** A decision beside a result: the order stands as it was counted, and no prize is given for it. */
export function NoAward({ reason }: { reason: string | null }) {
  const text = useText()
  if (reason === null) return null
  return (
    <Notice title={text('award.withheld')}>
      <p>{text('award.withheldWhy', { reason })}</p>
      <p>{text('award.withheldStays')}</p>
    </Notice>
  )
}
