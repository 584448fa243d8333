import {
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CircleDot,
  CircleSlash,
  CircleX,
  Clock,
  Ellipsis,
  type LucideIcon,
} from 'lucide-react'
import { useState } from 'react'
import type { Commitment } from '../../../shared/domain/commitment.ts'
import { isOverdue, stateOf } from '../../../shared/domain/commitment-states.ts'
import type { CommitmentState } from '../../../shared/domain/commitment-terms.ts'
import { useCommand } from '../../api/index.ts'
import { useBoardView, useServerNow } from '../../connection/index.ts'
import { authorsOf, Lineage, trailsOf } from '../../figures/index.ts'
import { useFormats, useText } from '../../i18n/index.ts'
import { groupOf } from '../../people/group-of.ts'
import { ConfirmDialog, classes, GroupMark, IconButton, Menu } from '../../ui/index.ts'
import type { Scene } from '../scene.ts'
import styles from '../step.module.css'
import { CommitmentDeeds } from './CommitmentDeeds.tsx'
import look from './commit.module.css'
import { Milestones } from './Milestones.tsx'
import { PlanFacts } from './PlanFacts.tsx'
import { dayOf } from './register-filter.ts'
import { Standing } from './Standing.tsx'

type Props = Scene & { commitment: Commitment; onEdit: () => void }

/** One commitment: what, who, by when, from what, how far it is, and what others found. */
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
      <p className={styles.quiet}>
        {text('steps.dueOn', { date: formats.date(commitment.due) })}
        {commitment.carried && ` · ${text('commit.carriedFrom', { title: commitment.carried.title })}`}
      </p>
      <Status commitment={commitment} />
      <Milestones milestones={commitment.plan.milestones} />
      <Sources {...props} />
      <PlanFacts here={here} commitment={commitment} />
      <Standing here={here} commitment={commitment} />
      <CommitmentDeeds {...props} />
    </li>
  )
}

const icons: Record<CommitmentState, LucideIcon> = {
  proposed: CircleDashed,
  accepted: CircleCheck,
  declined: CircleX,
  in_progress: CircleDot,
  done: CircleCheckBig,
  late: Clock,
  stopped: CircleSlash,
}

/** The owner's last word, and whether the date has passed without it being done. */
function Status({ commitment }: { commitment: Commitment }) {
  const text = useText()
  const today = dayOf(useServerNow(60_000))
  const state = stateOf(commitment)
  const Icon = icons[state]
  const { acceptance } = commitment
  const witness = state === 'accepted' && acceptance?.how === 'witness' ? acceptance.note : null
  return (
    <div className={styles.row}>
      <p className={classes(look.status, look[state])}>
        <Icon size={16} aria-hidden="true" />
        {witness ? text('steps.acceptedWitness', { note: witness }) : text(`commit.state.${state}`)}
      </p>
      {isOverdue(commitment, today) && <p className={look.flag}>{text('commit.overdue')}</p>}
    </div>
  )
}

/** Down to the cards it began with, over the result that chose them. */
function Sources({ here, commitment }: Props) {
  const text = useText()
  const cards = useBoardView()?.cards ?? []
  if (commitment.source.length === 0) return null
  return (
    <details className={styles.details}>
      <summary>{text('steps.sources')}</summary>
      <Lineage item={commitment.id} trails={trailsOf(here.view, cards, authorsOf(cards, here.view, text))} />
    </details>
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
