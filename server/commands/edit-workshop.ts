import { canonicalJson } from '../../shared/decide/canonical-json.ts'
import { licenceOf } from '../../shared/domain/licence.ts'
import { ownershipOf } from '../../shared/domain/ownership.ts'
import type { TrustCard, Workshop } from '../../shared/domain/workshop.ts'
import { AppError } from '../../shared/errors.ts'
import type { CheckedRequest } from '../../shared/wire/http.ts'
import type { Subject } from '../permissions/subject.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import { changeAs } from './change-as.ts'
import { isDate, isOver } from './dates.ts'
import { done, workshopOf } from './in-workshop.ts'
import type { Venue } from './venue.ts'

type Settings = CheckedRequest<'editWorkshop'>

export async function editWorkshop(venue: Venue, who: Subject, settings: Settings): Promise<typeof done> {
  await changeAs(venue, who, async (change) => {
    const before = workshopOf(change)
    if (settings.groups) assertGroupsStay(change, settings.groups)
    assertNotBegun(change, settings)
    const trustCard = settings.trustCard
      ? nextTrustCard(before.trustCard, settings.trustCard, change.now)
      : before.trustCard
    const after: Workshop = { ...before, ...settings, trustCard: withLicence(before, settings, trustCard) }
    change.public.set('workshop', who.workshop, after)
    const [row] = await change.read('workshops', { id: who.workshop })
    if (row)
      change.put('workshops', { ...row, title: after.title, retentionDate: after.trustCard.retentionDate })
  })
  return done
}

/** A group with people, or one that a step is meant for, stays: their cards and ballots name it. */
function assertGroupsStay(change: WorkshopChange, groups: NonNullable<Settings['groups']>): void {
  const ids = new Set(groups.map(({ id }) => id))
  if (ids.size !== groups.length) throw new AppError('invalid_input', { field: 'groups', problem: 'invalid' })
  const kept = new Set(workshopOf(change).groups.map(({ id }) => id))
  const used = [
    ...change.public.all('person').map(({ group }) => group),
    ...change.public.all('step').flatMap(({ who }) => who.groups ?? []),
  ]
  if (used.some((group) => kept.has(group) && !ids.has(group)))
    throw new AppError('invalid_input', { field: 'groups', problem: 'in_use' })
}

/** People come in knowing whose the results will be and who may use them: it is settled when the first step opens. */
function assertNotBegun(change: WorkshopChange, { ownership, licence }: Settings): void {
  const before = workshopOf(change)
  const field =
    ownership && ownership !== ownershipOf(before)
      ? 'ownership'
      : licence && licence !== licenceOf(before)
        ? 'licence'
        : null
  if (!field) return
  if (change.public.all('step').some(({ progress }) => progress.state !== 'draft'))
    throw new AppError('invalid_input', { field, problem: 'begun' })
}

/** The licence stands on the trust card: whoever comes in later agrees to the new one. */
function withLicence(before: Workshop, { licence }: Settings, card: TrustCard): TrustCard {
  const isNew = licence !== undefined && licence !== licenceOf(before)
  return isNew && card.version === before.trustCard.version ? { ...card, version: card.version + 1 } : card
}

/** A changed card has a new version, which newcomers agree to. */
function nextTrustCard(before: TrustCard, card: Omit<TrustCard, 'version'>, now: number): TrustCard {
  if (!isDate(card.retentionDate))
    throw new AppError('invalid_input', { field: 'retentionDate', problem: 'invalid' })
  if (isOver(card.retentionDate, now))
    throw new AppError('invalid_input', { field: 'retentionDate', problem: 'in_the_past' })
  const same = canonicalJson({ ...card, version: before.version }) === canonicalJson(before)
  return { ...card, version: same ? before.version : before.version + 1 }
}
