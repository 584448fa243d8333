import { useText } from '../../../../i18n/index.ts'
import { Checkbox } from '../../../../ui/index.ts'
import styles from '../../../step.module.css'
import type { BallotProps } from '../scale.ts'
import { approvalsMissing, approvalWords, mayApprove, toggleApproval } from './approvals.ts'

/** One box per option. What is below the minimum is shown, and sent only when it counts. */
export function ApproveBallot(props: BallotProps<'approve'>) {
  const { scale: rule, options, choice, onCast, onDraft, under } = props
  const text = useText()
  const offered = new Set(options.map((option) => option.id))
  const approved = choice.approved.filter((id) => offered.has(id))
  const missing = approvalsMissing(approved, rule)
  const toggle = (option: string) => {
    const next = [...toggleApproval(approved, option, rule)]
    const counts = next.length > 0 && approvalsMissing(next, rule) === 0
    const send = counts || next.length === 0 ? onCast : onDraft
    send({ type: 'approve', approved: next })
  }
  const words = approvalWords(rule, options.length)
  return (
    <fieldset className={styles.tight}>
      <legend className={styles.heading}>
        {words === 'all' && text('steps.approveAll')}
        {words === 'exactly' && text('steps.approveExactly', { max: rule.max })}
        {words === 'range' && text('steps.approveRange', { min: rule.min, max: rule.max })}
      </legend>
      <ul className={styles.list}>
        {options.map((option) => (
          <li key={option.id} className={styles.item}>
            <Checkbox
              label={<span className={styles.words}>{option.label}</span>}
              checked={approved.includes(option.id)}
              disabled={!mayApprove(approved, option.id, rule)}
              onChange={() => toggle(option.id)}
            />
            {under(option)}
          </li>
        ))}
      </ul>
      <p className={styles.quiet} aria-live="polite">
        {approved.length > 0 && missing > 0 && text('steps.approveMore', { count: missing })}
        {approved.length >= rule.max &&
          options.length > rule.max &&
          text('steps.approveFull', { max: rule.max })}
      </p>
    </fieldset>
  )
}
