/**
 * Who may do what: the one table for every route and document. A new endpoint that is missing here does
 * not compile. Finer questions (is the step open, is the card yours) are the command's.
 */
import type { Role } from '../../shared/domain/person.ts'
import type { EndpointName } from '../../shared/wire/endpoints.ts'

/** Endpoints, and the documents of a workshop as sockets read them. */
export type Action = EndpointName | 'watchWorkshop'

/**
 * - `anyone`: no session needed (the command checks a token, a code or a passphrase)
 * - `organiser`: signed in on this server
 * - `owner`: the organiser of this very workshop
 * - `readers`: facilitators, and participants where the workshop shows them its summary
 * - roles: people of this workshop
 */
export type Right = 'anyone' | 'organiser' | 'owner' | 'readers' | readonly Role[]

const everybody: readonly Role[] = ['facilitator', 'participant', 'viewer']
const contributors: readonly Role[] = ['facilitator', 'participant']
const facilitators: readonly Role[] = ['facilitator']

export const rights: Record<Action, Right> = {
  setUp: 'anyone',
  signIn: 'anyone',
  signOut: 'anyone',
  readSession: 'anyone',
  listWorkshops: 'organiser',
  createWorkshop: 'organiser',
  importWorkshop: 'organiser',
  editWorkshop: facilitators,
  deleteWorkshop: 'owner',
  readLinks: facilitators,
  replaceLink: facilitators,

  lookAtDoor: 'anyone',
  join: 'anyone',
  askToJoin: 'anyone',
  waitAtDoor: 'anyone',
  leaveDoor: 'anyone',
  rejoin: 'anyone',

  readMe: everybody,
  newRejoinCode: contributors,
  editMe: everybody,
  withdraw: everybody,

  setDoor: facilitators,
  listWaiting: facilitators,
  answerWaiting: facilitators,
  listInvitations: facilitators,
  addInvitations: facilitators,
  renewInvitation: facilitators,
  withdrawInvitation: facilitators,
  exportInvitationsCsv: facilitators,
  codeForFormer: facilitators,
  removePerson: facilitators,
  readBalance: facilitators,

  importBudget: facilitators,
  addStep: facilitators,
  editStep: facilitators,
  deleteStep: facilitators,
  reorderStep: facilitators,
  moveStep: facilitators,
  cancelCount: facilitators,
  addMinutes: facilitators,
  markRead: contributors,

  addCard: contributors,
  editCard: contributors,
  withdrawCard: contributors,
  addPhoto: contributors,
  readPhoto: everybody,
  readThumbnail: everybody,

  hideCard: facilitators,
  showCard: facilitators,
  listModeration: facilitators,
  moderateCard: facilitators,

  addTheme: contributors,
  renameTheme: contributors,
  placeCard: contributors,
  placeOnAxes: contributors,
  mergeThemes: contributors,
  splitTheme: contributors,

  setLock: facilitators,
  resumePerson: facilitators,
  listSnapshots: facilitators,
  takeSnapshot: facilitators,
  readSnapshot: facilitators,
  restoreSnapshot: facilitators,
  listChanges: everybody,
  countChanges: facilitators,
  undoPerson: facilitators,
  listLate: facilitators,
  judgeLate: facilitators,

  castBallot: contributors,
  admitToElectorate: facilitators,
  recordAbstention: facilitators,
  withholdAward: facilitators,

  askMatch: contributors,
  readMatches: contributors,
  answerMatch: contributors,
  endMatch: contributors,

  addCommitment: contributors,
  editCommitment: contributors,
  answerCommitment: contributors,
  reportCommitment: contributors,
  assessCommitment: contributors,
  nameCosigner: contributors,
  confirmCommitments: contributors,
  deleteCommitment: contributors,

  readSummary: 'readers',
  exportMarkdown: 'readers',
  exportJson: 'readers',
  exportWorkshop: facilitators,
  exportPlan: facilitators,
  exportCardsCsv: 'readers',
  exportTalliesCsv: 'readers',
  exportPairsCsv: 'readers',
  exportCommitmentsCsv: 'readers',
  exportBallots: 'readers',
  exportVotes: 'readers',
  exportCommitmentsCalendar: 'readers',

  watchWorkshop: everybody,
}
