import { CircleCheck, CircleDashed, CircleX, Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { useCommand } from '../../api/index.ts'
import { useBoardView } from '../../connection/index.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import { Button, ConfirmDialog, classes, GroupMark, IconButton, Menu } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { optionsOf } from '../weigh/options.ts'
import look from './commit.module.css'
import { WitnessDialog } from './WitnessDialog.tsx'

type Props = Scene & { commitment: Commitment; onEdit: () => void }

/** One commitment: what, who, by when, from what, and whether its owner has accepted. */
export function CommitmentItem(props: Props) {
  const { here, commitment } = props
  const text = useText()
  const formats = useFormats()
  const { owner } = commitment
  return (
    <li className={styles.item}>
      <div className={styles.spread}>
        <h4 className={look.title}>{commitment.title}</h4>
        <Actions {...props} />
      </div>
      <p>
        <GroupMark group={groupOf(here.view.workshop.groups, owner.group)} /> {owner.name},{' '}
        {owner.organisation}
      </p>
      <p className={styles.quiet}>{text('steps.dueOn', { date: formats.date(commitment.due) })}</p>
      <Sources {...props} />
      <Status commitment={commitment} />
      <Answer {...props} />
    </li>
  )
}

const icons = { proposed: CircleDashed, accepted: CircleCheck, declined: CircleX }

function Status({ commitment }: { commitment: Commitment }) {
  const text = useText()
  const { status, acceptance } = commitment
  const Icon = icons[status]
  const witness = status === 'accepted' && acceptance?.how === 'witness' ? acceptance.note : null
  return (
    <p className={classes(look.status, look[status])}>
      <Icon size={16} aria-hidden="true" />
      {witness ? text('steps.acceptedWitness', { note: witness }) : text(`steps.${status}`)}
    </p>
  )
}

function Sources({ step, here, commitment }: Props) {
  const text = useText()
  const options = optionsOf(step, here.view, useBoardView())
  const sources = options.filter((option) => commitment.source.includes(option.id))
  if (sources.length === 0) return null
  return (
    <details className={styles.details}>
      <summary>{text('steps.sources')}</summary>
      <ul className={styles.quotes}>
        {sources.map((source) => (
          <li key={source.id}>{source.label}</li>
        ))}
      </ul>
    </details>
  )
}

/** The owner answers; for an owner without a seat here a facilitator records what was heard. */
function Answer({ step, here, commitment }: Props) {
  const text = useText()
  const answer = useCommand('answerCommitment')
  const [witnessing, setWitnessing] = useState(false)
  if (commitment.status !== 'proposed' || step.progress.state === 'frozen') return null
  const params = { w: here.workshop, c: commitment.id }
  if (here.me && commitment.owner.person === here.me.id) {
    return (
      <div className={styles.tight}>
        <p>{text('steps.askedOfYou')}</p>
        <div className={styles.row}>
          <Button busy={answer.busy} onClick={() => void answer.run({ params, body: { answer: 'accept' } })}>
            {text('steps.accept')}
          </Button>
          <Button variant="quiet" onClick={() => void answer.run({ params, body: { answer: 'decline' } })}>
            {text('steps.decline')}
          </Button>
        </div>
      </div>
    )
  }
  if (here.role !== 'facilitator') return null
  return (
    <div>
      <Button onClick={() => setWitnessing(true)}>{text('steps.recordAcceptance')}</Button>
      {witnessing && (
        <WitnessDialog here={here} commitment={commitment} onClose={() => setWitnessing(false)} />
      )}
    </div>
  )
}

function Actions({ step, here, commitment, onEdit }: Props) {
  const text = useText()
  const remove = useCommand('deleteCommitment')
  const [asking, setAsking] = useState(false)
  const isOwner = here.me !== null && commitment.owner.person === here.me.id
  const mayEdit = step.progress.state === 'open' && (here.role === 'facilitator' || isOwner)
  if (!mayEdit) return null
  const { title } = commitment
  return (
    <>
      <Menu
        trigger={
          <IconButton label={text('steps.commitmentMenu', { title })}>
            <Ellipsis size={18} aria-hidden="true" />
          </IconButton>
        }
        items={[
          { label: text('steps.edit'), onSelect: onEdit },
          { label: text('steps.deleteCommitment'), danger: true, onSelect: () => setAsking(true) },
        ]}
      />
      <ConfirmDialog
        open={asking}
        onClose={() => setAsking(false)}
        title={text('steps.deleteCommitment')}
        confirm={text('steps.deleteCommitment')}
        busy={remove.busy}
        onConfirm={() => {
          setAsking(false)
          void remove.run({ params: { w: here.workshop, c: commitment.id } })
        }}
      >
        {text('steps.deleteCommitmentAsk', { title })}
      </ConfirmDialog>
    </>
  )
}
