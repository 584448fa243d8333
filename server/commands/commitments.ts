/** Nobody is committed by others: the owner accepts, or a facilitator records it with who witnessed it. */
import type { Commitment } from '../../shared/domain/commitment.ts'
import { emptyPlan, wholeCommitment } from '../../shared/domain/commitment-states.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import { limits } from '../../shared/wire/limits.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { changeAs } from './change-as.ts'
import { assertMayCommit } from './commitment-limits.ts'
import { isSeating, nextPlan } from './commitment-plan.ts'
import { dropConfirmations } from './cosigners.ts'
import { isFromTodayOn } from './dates.ts'
import { assertFor, assertState, done, noteAction, stepOf, stepOfKind, workshopOf } from './in-workshop.ts'
import { personHere } from './people.ts'
import type { Venue } from './venue.ts'
import { tidyLine } from './words.ts'

type Draft = CheckedRequest<'addCommitment'>

export function addCommitment(
  venue: Venue,
  who: Subject,
  { step: id, draft }: { step: string; draft: Draft },
): Promise<{ commitment: string }> {
  return changeAs(venue, who, async (change) => {
    const step = stepOfKind(change, id, 'commit')
    assertState(step, 'open')
    assertFor(step, who)
    const { commitmentsPerWorkshop: max } = limits
    if (change.public.all('commitment').length >= max) throw new AppError('commitment_limit', { max })
    await assertMayCommit(change, step, who)
    await checkDraft(change, draft)
    const commitment = wholeCommitment({
      ...tidied(draft),
      id: newId(change.random),
      step: id,
      run: step.progress.run,
      plan: nextPlan(change, emptyPlan, draft.plan),
      status: 'proposed',
      acceptance: null,
      createdAt: change.now,
    })
    change.public.set('commitment', commitment.id, commitment)
    dropConfirmations(change, id)
    noteAction(change, who.person, 'commitment_added', { commitment: commitment.id })
    return { commitment: commitment.id }
  })
}

/** Whoever wrote it, its owner, or a facilitator. What was accepted in other words must be accepted again. */
export async function editCommitment(
  venue: Venue,
  who: Subject,
  { commitment: id, draft }: { commitment: string; draft: Partial<Draft> },
): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const before = commitmentOf(change, id)
    await assertMayEdit(change, before, who)
    const { plan, ...lines } = draft
    const after = { ...before, ...lines, owner: draft.owner ?? before.owner }
    // A date, and sources of an earlier workshop's, that were right when they were written stay right.
    await checkDraft(change, after, { due: before.due, source: before.source })
    const written = { ...after, ...tidied(after), plan: nextPlan(change, before.plan, plan) }
    const isKept = who.role === 'facilitator' && isSeating(before, written)
    if (!isKept) dropConfirmations(change, before.step)
    change.public.set(
      'commitment',
      id,
      isKept ? written : { ...written, status: 'proposed', acceptance: null },
    )
  })
  return done
}

export async function answerCommitment(
  venue: Venue,
  who: Subject,
  { commitment: id, answer, witness }: CheckedRequest<'answerCommitment'> & { commitment: string },
): Promise<typeof done> {
  await changeAs(venue, who, (change) => {
    const before = commitmentOf(change, id)
    assertNotFrozen(change, before)
    const acceptance = sayingOf(before, who, { at: change.now, witness })
    const status = answer === 'accept' ? 'accepted' : 'declined'
    change.public.set('commitment', id, {
      ...before,
      status,
      acceptance: status === 'accepted' ? acceptance : null,
    })
    dropConfirmations(change, before.step)
    noteAction(change, who.person, `commitment_${status}`, { commitment: id, how: acceptance.how })
  })
  return done
}

/** A promise that was given stays on record, unless a facilitator takes it off. */
export async function deleteCommitment(venue: Venue, who: Subject, id: string): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const before = commitmentOf(change, id)
    await assertMayEdit(change, before, who)
    if (before.status === 'accepted' && who.role !== 'facilitator') throw new AppError('commitment_not_yours')
    change.public.delete('commitment', id)
    dropConfirmations(change, before.step)
    noteAction(change, who.person, 'commitment_deleted', { commitment: id })
  })
  return done
}

export function commitmentOf(change: WorkshopChange, id: string): Commitment {
  const commitment = change.public.get('commitment', id)
  if (!commitment) throw new AppError('commitment_unknown')
  return wholeCommitment(commitment)
}

/** The owner's own word, or what a facilitator heard, with who else heard it. Nobody else speaks for an owner. */
export function sayingOf(
  { owner }: Commitment,
  who: Subject,
  { at, witness }: { at: number; witness: string | undefined },
): NonNullable<Commitment['acceptance']> {
  if (owner.person === who.person) return { how: 'owner', at, note: '' }
  const note = tidyLine(witness ?? '')
  if (who.role !== 'facilitator' || note === '') throw new AppError('commitment_not_yours')
  return { how: 'witness', at, note }
}

function assertNotFrozen(change: WorkshopChange, { step }: Commitment): void {
  assertState(stepOf(change, step), 'open', 'closed', 'revealed')
}

async function assertMayEdit(change: WorkshopChange, commitment: Commitment, who: Subject): Promise<void> {
  assertNotFrozen(change, commitment)
  if (who.role === 'facilitator' || commitment.owner.person === who.person) return
  const notes = await change.read('actions', {
    workshop: who.workshop,
    action: 'commitment_added',
    person: who.person,
  })
  const isWriter = notes.some(({ detail }) => detail.commitment === commitment.id)
  if (!isWriter || commitment.status === 'accepted') throw new AppError('commitment_not_yours')
}

/** `kept`: what it said before. A date that was right when it was written stays right. */
async function checkDraft(
  change: WorkshopChange,
  { owner, due, source }: Draft,
  kept: Pick<Draft, 'due' | 'source'> | null = null,
): Promise<void> {
  const { groups } = workshopOf(change)
  if (!groups.some(({ id }) => id === owner.group)) throw new AppError('group_unknown')
  if (owner.person !== null) await personHere(change, owner.person)
  if (due !== kept?.due && !isFromTodayOn(due, change.now)) throw new AppError('commitment_date_invalid')
  if (tidyLine(owner.name) === '' || tidyLine(owner.organisation) === '')
    throw new AppError('commitment_owner_missing')
  const known = (id: string) =>
    change.board.get(id) !== undefined || change.public.get('theme', id) !== undefined
  if (!source.every((id) => kept?.source.includes(id) || known(id))) throw new AppError('option_unknown')
}

const tidied = ({ title, owner, due, source }: Draft): Omit<Draft, 'plan'> => ({
  title: tidyLine(title),
  owner: { ...owner, name: tidyLine(owner.name), organisation: tidyLine(owner.organisation) },
  due,
  source,
})
