/** Endpoint → use case. What a command needs of a request is taken out here, so that commands know no HTTP. */

import { archiveNames } from '../../shared/domain/archive-names.ts'
import { roleSchema } from '../../shared/domain/person.ts'
import { AppError } from '../../shared/errors.ts'
import { addCard } from '../commands/add-card.ts'
import { addInvitations } from '../commands/add-invitations.ts'
import { addMinutes } from '../commands/add-minutes.ts'
import { addPhoto } from '../commands/add-photo.ts'
import { addStep } from '../commands/add-step.ts'
import { admitToElectorate } from '../commands/admit-to-electorate.ts'
import { askToJoin, leaveDoor } from '../commands/ask-to-join.ts'
import { castBallot } from '../commands/cast-ballot.ts'
import { countChanges, listChanges } from '../commands/changes.ts'
import { codeForFormer } from '../commands/code-for-former.ts'
import { assessCommitment, reportCommitment } from '../commands/commitment-status.ts'
import { addCommitment, answerCommitment, deleteCommitment, editCommitment } from '../commands/commitments.ts'
import { confirmCommitments, nameCosigner } from '../commands/cosigners.ts'
import { cancelCount } from '../commands/count-apart.ts'
import { createWorkshop } from '../commands/create-workshop.ts'
import { deleteStep } from '../commands/delete-step.ts'
import { deleteWorkshop } from '../commands/delete-workshop.ts'
import { editCard } from '../commands/edit-card.ts'
import { editMe } from '../commands/edit-me.ts'
import { editStep } from '../commands/edit-step.ts'
import { editWorkshop } from '../commands/edit-workshop.ts'
import { exportBallots } from '../commands/export-ballots.ts'
import { exportWorkshop } from '../commands/export-workshop.ts'
import { hideCard, showCard } from '../commands/hide-card.ts'
import { importBudget } from '../commands/import-budget.ts'
import { importWorkshop } from '../commands/import-workshop.ts'
import {
  invitationsInWords,
  listInvitations,
  renewInvitation,
  withdrawInvitation,
} from '../commands/invitations.ts'
import { join } from '../commands/join.ts'
import { judgeLate } from '../commands/judge-late.ts'
import { readLinks, replaceLink } from '../commands/links.ts'
import { listLate } from '../commands/list-late.ts'
import { listModeration } from '../commands/list-moderation.ts'
import { listWorkshops } from '../commands/list-workshops.ts'
import { lookAtDoor } from '../commands/look-at-door.ts'
import { markRead } from '../commands/mark-read.ts'
import { answerMatch, askMatch, endMatch } from '../commands/matches.ts'
import { moderateCard } from '../commands/moderate-card.ts'
import { moveStep } from '../commands/move-step.ts'
import { newRejoinCode } from '../commands/new-rejoin-code.ts'
import { placeOnAxes } from '../commands/place-on-axes.ts'
import { readBalance } from '../commands/read-balance.ts'
import { readMatches } from '../commands/read-matches.ts'
import { readMe } from '../commands/read-me.ts'
import { readPhoto } from '../commands/read-photo.ts'
import { readPlan } from '../commands/read-plan.ts'
import { readSession } from '../commands/read-session.ts'
import { recordAbstention } from '../commands/record-abstention.ts'
import { rejoin } from '../commands/rejoin.ts'
import { removePerson } from '../commands/remove-person.ts'
import { reorderStep } from '../commands/reorder-step.ts'
import { restoreSnapshot } from '../commands/restore-snapshot.ts'
import { resumePerson } from '../commands/resume-person.ts'
import { mergeThemes, splitTheme } from '../commands/rework-themes.ts'
import { setDoor } from '../commands/set-door.ts'
import { setLock } from '../commands/set-lock.ts'
import { type SignedIn, setUp } from '../commands/set-up.ts'
import { signIn } from '../commands/sign-in.ts'
import { signOut } from '../commands/sign-out.ts'
import { listSnapshots, readSnapshot, takeNamedSnapshot } from '../commands/snapshots.ts'
import { readSummary } from '../commands/summary.ts'
import { addTheme, placeCard, renameTheme } from '../commands/themes.ts'
import { undoPerson } from '../commands/undo-person.ts'
import type { Venue } from '../commands/venue.ts'
import { waitAtDoor } from '../commands/wait-at-door.ts'
import { answerWaiting, listWaiting } from '../commands/waiting.ts'
import { withdraw } from '../commands/withdraw.ts'
import { withdrawCard } from '../commands/withdraw-card.ts'
import { withholdAward } from '../commands/withhold-award.ts'
import type { Config } from '../config.ts'
import {
  cardsCsv,
  commitmentsCsv,
  commitmentsIcs,
  invitationsCsv,
  pairsCsv,
  talliesCsv,
  toMarkdown,
  voteFile,
} from '../exports/index.ts'
import type { PhotoSize } from '../storage/tables.ts'
import type { Call, PictureAnswer, UseCases } from './environment.ts'

const csv = 'text/csv; charset=utf-8'

export function endpointUseCases(venue: Venue, config: Config): UseCases {
  return {
    setUp: async (call) => beginSession(call, await setUp(venue, call.body)),
    signIn: async (call) => {
      const { address, sender } = call
      return beginSession(call, await signIn(venue, { ...call.body, address, before: sender.session }))
    },
    signOut: ({ sender }) => signOut(venue, sender.session),
    readSession: ({ sender }) => readSession(venue, sender, config.tldrawLicenseKey),
    listWorkshops: ({ sender }) => listWorkshops(venue, organiserOf(sender)),
    createWorkshop: ({ sender, body }) => createWorkshop(venue, organiserOf(sender), body),
    importWorkshop: ({ sender, body, language }) =>
      importWorkshop(venue, organiserOf(sender), { ...body, language }),
    editWorkshop: ({ who, body }) => editWorkshop(venue, who(), body),
    deleteWorkshop: ({ who }) => deleteWorkshop(venue, who().workshop),
    readLinks: ({ who }) => readLinks(venue, who()),
    replaceLink: ({ who, param, sender }) =>
      replaceLink(venue, who(), { role: roleOf(param('role')), session: sender.session }),

    lookAtDoor: ({ body, address, sender }) =>
      lookAtDoor(venue, { ...body, address, session: sender.session }),
    join: ({ body, address, browser }) => join(venue, { ...body, address, browser: browser() }),
    askToJoin: ({ body, address, sender }) => askToJoin(venue, { ...body, address, session: sender.session }),
    waitAtDoor: ({ body, browser }) => waitAtDoor(venue, { ...body, browser }),
    leaveDoor: ({ body }) => leaveDoor(venue, body.ticket),
    rejoin: ({ body, address, browser }) => rejoin(venue, { ...body, address, browser: browser() }),

    readMe: ({ who }) => readMe(venue, who()),
    newRejoinCode: ({ who }) => newRejoinCode(venue, who()),
    editMe: ({ who, body }) => editMe(venue, who(), body),
    withdraw: ({ who }) => withdraw(venue, who()),

    setDoor: ({ who, body }) => setDoor(venue, who(), body.open),
    listWaiting: ({ who }) => listWaiting(venue, who()),
    answerWaiting: ({ who, body }) => answerWaiting(venue, who(), body),
    listInvitations: ({ who }) => listInvitations(venue, who()),
    addInvitations: ({ who, body }) => addInvitations(venue, who(), body),
    renewInvitation: ({ who, param }) => renewInvitation(venue, who(), param('p')),
    withdrawInvitation: ({ who, param }) => withdrawInvitation(venue, who(), param('p')),
    exportInvitationsCsv: async ({ who, language }) => ({
      content: invitationsCsv(await invitationsInWords(venue, who(), language)),
      type: csv,
      name: 'invitations.csv',
    }),
    readBalance: ({ who }) => readBalance(venue, who()),
    codeForFormer: ({ who, param }) => codeForFormer(venue, who(), param('p')),
    removePerson: ({ who, param }) => removePerson(venue, who(), param('p')),

    importBudget: ({ who, body, language }) => importBudget(venue, who(), { text: body.text, language }),
    addStep: ({ who, body }) => addStep(venue, who(), body),
    editStep: ({ who, body, param }) => editStep(venue, who(), { step: param('s'), plan: body }),
    deleteStep: ({ who, param }) => deleteStep(venue, who(), param('s')),
    reorderStep: ({ who, body, param }) => reorderStep(venue, who(), { ...body, step: param('s') }),
    moveStep: ({ who, body, param }) => moveStep(venue, who(), { ...body, step: param('s') }),
    cancelCount: async ({ who, param }) => cancelCount(venue, who(), param('s')),
    addMinutes: ({ who, body, param }) => addMinutes(venue, who(), { ...body, step: param('s') }),
    markRead: ({ who, param }) => markRead(venue, who(), param('s')),

    addCard: ({ who, body, param }) => addCard(venue, who(), { ...body, step: param('s') }),
    editCard: ({ who, body, param }) => editCard(venue, who(), { ...body, card: param('c') }),
    withdrawCard: ({ who, param }) => withdrawCard(venue, who(), param('c')),
    addPhoto: ({ who, body, param }) => addPhoto(venue, who(), { ...body, step: param('s') }),
    readPhoto: (call) => pictureOf(venue, call, 'full'),
    readThumbnail: (call) => pictureOf(venue, call, 'thumbnail'),
    hideCard: ({ who, param }) => hideCard(venue, who(), param('c')),
    showCard: ({ who, param }) => showCard(venue, who(), param('c')),
    listModeration: ({ who }) => listModeration(venue, who()),
    moderateCard: ({ who, body, param }) => moderateCard(venue, who(), { ...body, card: param('c') }),

    addTheme: ({ who, body, param }) => addTheme(venue, who(), { ...body, step: param('s') }),
    renameTheme: ({ who, body, param }) => renameTheme(venue, who(), { ...body, theme: param('t') }),
    placeCard: ({ who, body, param }) => placeCard(venue, who(), { ...body, card: param('c') }),
    placeOnAxes: ({ who, body, param }) => placeOnAxes(venue, who(), { ...body, step: param('s') }),
    mergeThemes: ({ who, body, param }) => mergeThemes(venue, who(), { ...body, theme: param('t') }),
    splitTheme: ({ who, body, param }) => splitTheme(venue, who(), { ...body, theme: param('t') }),

    setLock: ({ who, body }) => setLock(venue, who(), body),
    resumePerson: ({ who, param }) => resumePerson(venue, who(), param('p')),
    listSnapshots: ({ who }) => listSnapshots(venue, who()),
    takeSnapshot: ({ who, body }) => takeNamedSnapshot(venue, who(), body.name),
    readSnapshot: ({ who, param }) => readSnapshot(venue, who(), param('p')),
    restoreSnapshot: ({ who, body, param }) =>
      restoreSnapshot(venue, who(), { ...body, snapshot: param('p') }),
    listChanges: ({ who, param }) => listChanges(venue, who(), param('c')),
    countChanges: ({ who, param }) => countChanges(venue, who(), param('p')),
    undoPerson: ({ who, body, param }) => undoPerson(venue, who(), { ...body, person: param('p') }),
    judgeLate: ({ who, body }) => judgeLate(venue, who(), body),
    listLate: ({ who }) => listLate(venue, who()),

    castBallot: ({ who, body, param }) => castBallot(venue, who(), { ...body, step: param('s') }),
    admitToElectorate: ({ who, body, param }) =>
      admitToElectorate(venue, who(), { ...body, step: param('s') }),
    recordAbstention: ({ who, body, param }) => recordAbstention(venue, who(), { ...body, step: param('s') }),
    withholdAward: ({ who, body, param }) => withholdAward(venue, who(), { ...body, step: param('s') }),

    askMatch: ({ who, body, param }) => askMatch(venue, who(), { ...body, step: param('s') }),
    readMatches: ({ who, param }) => readMatches(venue, who(), param('s')),
    answerMatch: ({ who, body, param }) => answerMatch(venue, who(), { ...body, match: param('c') }),
    endMatch: ({ who, param }) => endMatch(venue, who(), param('c')),

    addCommitment: ({ who, body, param }) => addCommitment(venue, who(), { step: param('s'), draft: body }),
    editCommitment: ({ who, body, param }) =>
      editCommitment(venue, who(), { commitment: param('c'), draft: body }),
    answerCommitment: ({ who, body, param }) =>
      answerCommitment(venue, who(), { ...body, commitment: param('c') }),
    reportCommitment: ({ who, body, param }) =>
      reportCommitment(venue, who(), { ...body, commitment: param('c') }),
    assessCommitment: ({ who, body, param }) =>
      assessCommitment(venue, who(), { ...body, commitment: param('c') }),
    nameCosigner: ({ who, body }) => nameCosigner(venue, who(), body),
    confirmCommitments: ({ who, body, param }) =>
      confirmCommitments(venue, who(), { ...body, step: param('s') }),
    deleteCommitment: ({ who, param }) => deleteCommitment(venue, who(), param('c')),

    readSummary: ({ who }) => readSummary(venue, who().workshop),
    exportJson: ({ who }) => readSummary(venue, who().workshop),
    exportWorkshop: async ({ who, param, language }) => {
      const names = archiveNames.find((one) => one === param('names'))
      if (!names) throw new AppError('invalid_input', { field: 'names', problem: 'invalid' })
      const content = await exportWorkshop(venue, who().workshop, { names, language })
      return { content, type: 'application/json; charset=utf-8', name: 'rembuk-workshop.json' }
    },
    exportPlan: ({ who }) => readPlan(venue, who().workshop),
    exportVotes: async ({ who, param }) => {
      const file = await exportBallots(venue, who().workshop, { step: param('s'), run: Number(param('r')) })
      const votes = voteFile(file)
      if (!votes) throw new AppError('step_kind_mismatch')
      return { ...votes, type: 'text/plain; charset=utf-8' }
    },
    exportBallots: ({ who, param }) =>
      exportBallots(venue, who().workshop, { step: param('s'), run: Number(param('r')) }),
    exportMarkdown: async ({ who, language }) => ({
      content: toMarkdown(await readSummary(venue, who().workshop), language),
      type: 'text/markdown; charset=utf-8',
      name: 'rembuk.md',
    }),
    exportCardsCsv: async ({ who }) => ({
      content: cardsCsv(await readSummary(venue, who().workshop)),
      type: csv,
      name: 'rembuk-cards.csv',
    }),
    exportTalliesCsv: async ({ who }) => ({
      content: talliesCsv(await readSummary(venue, who().workshop)),
      type: csv,
      name: 'rembuk-tallies.csv',
    }),
    exportPairsCsv: async ({ who }) => ({
      content: pairsCsv(await readSummary(venue, who().workshop)),
      type: csv,
      name: 'rembuk-pairs.csv',
    }),
    exportCommitmentsCsv: async ({ who }) => ({
      content: commitmentsCsv(await readSummary(venue, who().workshop)),
      type: csv,
      name: 'rembuk-commitments.csv',
    }),
    exportCommitmentsCalendar: async ({ who, language }) => ({
      content: commitmentsIcs(await readSummary(venue, who().workshop), language),
      type: 'text/calendar; charset=utf-8',
      name: 'rembuk-commitments.ics',
    }),
  }
}

async function pictureOf(
  venue: Venue,
  { who, param }: Pick<Call<'readPhoto'>, 'who' | 'param'>,
  size: PhotoSize,
): Promise<PictureAnswer> {
  const { content, id } = await readPhoto(venue, who(), { id: param('p'), size })
  return { content, type: 'image/webp', tag: `${id}-${size}` }
}

function beginSession(call: Pick<Call<'signIn'>, 'begin'>, { organiser, token }: SignedIn) {
  call.begin(token)
  return { organiser }
}

function organiserOf({ organiser }: { organiser: string | null }): string {
  if (!organiser) throw new AppError('not_signed_in')
  return organiser
}

function roleOf(text: string) {
  const role = roleSchema.safeParse(text)
  if (!role.success) throw new AppError('not_found')
  return role.data
}
