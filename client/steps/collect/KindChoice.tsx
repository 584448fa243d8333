import type { ReplyKind } from '../../../shared/domain/reply-kinds.ts'
import { useText } from '../../i18n/index.ts'
import collect from './collect.module.css'

/** How one answers: one of few, each a large tile. */
export function KindChoice(props: {
  name: string
  kinds: readonly ReplyKind[]
  chosen: ReplyKind | null
  error: string | null
  onChoose: (kind: ReplyKind) => void
}) {
  const { name, kinds, chosen, error, onChoose } = props
  const text = useText()
  return (
    <fieldset className={collect.kinds} aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{text('cards.replyHow')}</legend>
      {kinds.map((kind) => (
        <label key={kind} className={collect.kind}>
          <input type="radio" name={name} checked={chosen === kind} onChange={() => onChoose(kind)} />
          <span>{text(`reply.${kind}`)}</span>
        </label>
      ))}
      {error && (
        <p id={`${name}-error`} className={collect.problem} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
