import { seedBoard } from '../../shared/document/board-records.ts'
import { defaultGroups, undisclosedGroup } from '../../shared/domain/default-groups.ts'
import type { Group } from '../../shared/domain/group.ts'
import { languages } from '../../shared/domain/language.ts'
import { usualLicence } from '../../shared/domain/licence.ts'
import type { Workshop } from '../../shared/domain/workshop.ts'
import { inScale, scalePresets } from '../../shared/domain/workshop-scale.ts'
import { AppError } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { renameSources } from '../../shared/steps/sources.ts'
import { withRequiredGroups } from '../../shared/steps/weigh/required-groups.ts'
import { findTemplate, planFrom, planOf, type WorkshopPlan } from '../../shared/templates/index.ts'
import type { PlanFile } from '../../shared/templates/plan-file.ts'
import type { CheckedRequest, ResponseOf } from '../../shared/wire/http.ts'
import type { WorkshopChange } from '../rooms/workshop-change.ts'
import type { Rows } from '../storage/tables.ts'
import { carryCommitments, type EarlierWorkshop, readEarlier } from './carry-commitments.ts'
import { checkPlan } from './check-plan.ts'
import { noteAction } from './in-workshop.ts'
import { newInvitation } from './invitations.ts'
import { type Invite, linkOf, linksOf, newInvites } from './invites.ts'
import { putPerson } from './people.ts'
import { organiserPerson } from './secrets.ts'
import { newStep, putStepWithFrame } from './step-frames.ts'
import type { Venue } from './venue.ts'
import { tidyLine } from './words.ts'

type Request = CheckedRequest<'createWorkshop'>
type Plan = {
  id: string
  request: Request
  plan: WorkshopPlan
  invites: Invite[]
  earlier: EarlierWorkshop | null
}

/** A workshop from a template: agenda with its regions on the board, trust card, links, and its organiser in it. */
export async function createWorkshop(
  venue: Venue,
  organiser: string,
  request: Request,
): Promise<ResponseOf<'createWorkshop'>> {
  const [account] = await venue.storage.read('organisers', { id: organiser })
  if (!account) throw new AppError('not_signed_in')
  const id = newId(venue.random)
  const now = venue.now()
  const invites = await newInvites(venue, id, now)
  const plan = planFor(request, now)
  const earlier = await readEarlier(venue, organiser, request.continues)
  await venue.rooms.create(id, (change) => {
    writeWorkshop(venue, change, { id, request, plan, invites, earlier })
    putPerson(change, organiserRow(venue, account, id, request))
    noteAction(change, organiserPerson(venue.secret, id), 'workshop_created')
    change.put('workshops', {
      id,
      organiser,
      title: request.title,
      template: request.plan ? ownPlan : request.template,
      createdAt: now,
      retentionDate: plan.trustCard.retentionDate,
      continues: request.continues,
    })
  })
  return { workshop: id, person: organiserPerson(venue.secret, id), links: linksOf(venue, invites) }
}

/** What a workshop is said to come from that was begun from a file. */
const ownPlan = 'own-plan'

function planFor({ template, plan, language }: Request, now: number): WorkshopPlan {
  if (plan) {
    assertSound(plan)
    return planFrom(plan, now)
  }
  const found = findTemplate(template)
  if (!found) throw new AppError('invalid_input', { field: 'template', problem: 'unknown' })
  return planOf(found, language, now)
}

/** A file may have been written by hand: every step is judged as one that is added. */
function assertSound({ groups, steps }: PlanFile): void {
  for (const [at, step] of steps.entries())
    checkPlan(
      step,
      { groups },
      steps.slice(0, at).map((one, place) => ({ ...one, id: String(place) })),
    )
}

function writeWorkshop(venue: Venue, change: WorkshopChange, made: Plan): void {
  const { id, request, plan, invites, earlier } = made
  const groups = groupsOf(made)
  for (const [key, value] of seedBoard()) change.board.set(key, value)
  const ids = plan.steps.map(() => newId(venue.random))
  plan.steps.forEach((step, order) => {
    // A plan names its sources by their places in the agenda.
    const named = renameSources(inScale(step, request.scale), (place) => ids[Number(place)] ?? '')
    const whole = request.plan ? named : withRequiredGroups(named, requiredOf(groups))
    putStepWithFrame(change, newStep(whole, ids[order] ?? newId(venue.random), order))
  })
  for (const invite of invites) change.put('invites', invite)
  for (const name of request.organisations) inviteOrganisation(venue, change, name)
  change.public.set('workshop', id, firstState(venue, change, made, groups))
  if (earlier) carryCommitments(venue, change, { earlier, language: request.language })
}

const requiredOf = (groups: readonly Group[]): string[] =>
  groups.filter(({ required }) => required).map(({ id }) => id)

/** A link with which somebody of this organisation facilitates. */
function inviteOrganisation(venue: Venue, change: WorkshopChange, organisation: string): void {
  const { workshop, now } = change
  const name = tidyLine(organisation)
  change.put(
    'invitations',
    newInvitation(venue, { workshop, role: 'facilitator', name, group: '', note: '' }, now),
  )
}

function firstState(
  venue: Venue,
  change: WorkshopChange,
  { id, request, plan, invites }: Plan,
  groups: Group[],
): Workshop {
  const participant = invites.find(({ role }) => role === 'participant')
  const preset = request.scale && scalePresets[request.scale]
  const ownership = request.ownership ?? plan.ownership
  return {
    id,
    title: request.title,
    question: request.question || plan.question,
    sponsor: request.sponsor,
    place: request.place,
    languages: [request.language, ...languages.filter((language) => language !== request.language)],
    groups,
    openness: request.openness ?? (preset ? preset.openness : plan.openness),
    ownership,
    licence: request.licence ?? (request.ownership ? usualLicence(ownership) : plan.licence),
    scale: request.scale,
    summaryForParticipants: true,
    trustCard: { ...plan.trustCard, version: 1 },
    doorOpen: true,
    currentStep: null,
    template: request.plan ? ownPlan : request.template,
    createdAt: change.now,
    join: { code: participant?.code ?? '', url: participant ? linkOf(venue, participant) : '' },
  }
}

/** A series keeps its groups, and gets those that this agenda cannot do without. */
function groupsOf({ plan, earlier }: Plan): Group[] {
  const isRequired = (id: string) => plan.requiredGroups.includes(id)
  if (!earlier)
    return (plan.groups ?? defaultGroups).map((group) => ({ ...group, required: isRequired(group.id) }))
  const kept = new Set(earlier.groups.map(({ id }) => id))
  const named = new Set([...plan.requiredGroups, ...plan.steps.flatMap(({ who }) => who.groups ?? [])])
  const added = defaultGroups.filter(({ id }) => named.has(id) && !kept.has(id))
  return [...earlier.groups, ...added].map((group) => ({
    ...group,
    required: group.required || isRequired(group.id),
  }))
}

/** Who begins a workshop is its first facilitator. */
export const organiserRow = (
  venue: Venue,
  account: Rows['organisers'],
  workshop: string,
  { language }: Pick<Request, 'language'>,
): Rows['people'] => ({
  id: organiserPerson(venue.secret, workshop),
  workshop,
  role: 'facilitator',
  name: account.name,
  group: undisclosedGroup.id,
  language,
  joinedAt: venue.now(),
  consentVersion: null,
  consentAt: null,
  rejoinCodeHash: null,
  gone: 'no',
})
