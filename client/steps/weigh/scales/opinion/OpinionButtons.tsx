import { useText } from '../../../../i18n/index.ts'
import ballot from '../../ballot.module.css'
import type { Opinion } from './opinions.ts'

const answers = [
  [1, 'steps.agree'],
  [-1, 'steps.disagree'],
  [0, 'steps.pass'],
] as const

/** Agree, disagree, pass. Without `vote` nothing is pressed yet. */
export function OpinionButtons(props: {
  label: string
  vote?: Opinion | undefined
  onVote: (opinion: Opinion) => void
}) {
  const text = useText()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would repeat the card's words as a visible legend
    <div className={ballot.answers} role="group" aria-label={text('steps.opinionOf', { text: props.label })}>
      {answers.map(([opinion, key]) => (
        <button
          key={key}
          type="button"
          className={ballot.answer}
          aria-pressed={props.vote === opinion}
          onClick={() => props.onVote(opinion)}
        >
          {text(key)}
        </button>
      ))}
    </div>
  )
}
