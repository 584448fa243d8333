/**
 * Every command and question of the HTTP API: method and path. Plain data, so that the first page of the
 * client needs no schema library. The schemas stand in `http.ts` under the same names; the server makes
 * routes and OpenAPI from both. `:w` workshop, `:s` step, `:c` card or commitment, `:p` person or snapshot,
 * `:t` theme, `:r` number of a run.
 */
export const endpoints = {
  // the organiser
  setUp: ['POST', '/api/setup'],
  signIn: ['POST', '/api/session'],
  signOut: ['DELETE', '/api/session'],
  readSession: ['GET', '/api/session'],
  listWorkshops: ['GET', '/api/workshops'],
  createWorkshop: ['POST', '/api/workshops'],
  importWorkshop: ['POST', '/api/workshops/import'],
  editWorkshop: ['PATCH', '/api/workshops/:w'],
  deleteWorkshop: ['DELETE', '/api/workshops/:w'],
  readLinks: ['GET', '/api/workshops/:w/links'],
  replaceLink: ['POST', '/api/workshops/:w/links/:role/replace'],
  // the door
  lookAtDoor: ['POST', '/api/door/look'],
  join: ['POST', '/api/door/join'],
  askToJoin: ['POST', '/api/door/ask'],
  waitAtDoor: ['POST', '/api/door/wait'],
  leaveDoor: ['POST', '/api/door/leave'],
  rejoin: ['POST', '/api/door/rejoin'],
  // one's own place in a workshop
  readMe: ['GET', '/api/workshops/:w/me'],
  newRejoinCode: ['POST', '/api/workshops/:w/me/rejoin-code'],
  editMe: ['PATCH', '/api/workshops/:w/me'],
  withdraw: ['POST', '/api/workshops/:w/me/withdraw'],
  // the room
  setDoor: ['POST', '/api/workshops/:w/door'],
  listWaiting: ['GET', '/api/workshops/:w/waiting'],
  answerWaiting: ['POST', '/api/workshops/:w/waiting'],
  listInvitations: ['GET', '/api/workshops/:w/invitations'],
  addInvitations: ['POST', '/api/workshops/:w/invitations'],
  renewInvitation: ['POST', '/api/workshops/:w/invitations/:p/renew'],
  withdrawInvitation: ['DELETE', '/api/workshops/:w/invitations/:p'],
  exportInvitationsCsv: ['GET', '/api/workshops/:w/invitations.csv'],
  codeForFormer: ['POST', '/api/workshops/:w/people/:p/rejoin-code'],
  removePerson: ['DELETE', '/api/workshops/:w/people/:p'],
  readBalance: ['GET', '/api/workshops/:w/balance'],
  // the agenda
  importBudget: ['POST', '/api/workshops/:w/import/budget'],
  addStep: ['POST', '/api/workshops/:w/steps'],
  editStep: ['PATCH', '/api/workshops/:w/steps/:s'],
  deleteStep: ['DELETE', '/api/workshops/:w/steps/:s'],
  reorderStep: ['POST', '/api/workshops/:w/steps/:s/reorder'],
  moveStep: ['POST', '/api/workshops/:w/steps/:s/move'],
  cancelCount: ['POST', '/api/workshops/:w/steps/:s/cancel-count'],
  addMinutes: ['POST', '/api/workshops/:w/steps/:s/minutes'],
  markRead: ['POST', '/api/workshops/:w/steps/:s/read'],
  // cards
  addCard: ['POST', '/api/workshops/:w/steps/:s/cards'],
  editCard: ['PATCH', '/api/workshops/:w/cards/:c'],
  withdrawCard: ['DELETE', '/api/workshops/:w/cards/:c'],
  // photos on cards (`:p` a photo)
  addPhoto: ['POST', '/api/workshops/:w/steps/:s/photos'],
  readPhoto: ['GET', '/api/workshops/:w/photos/:p'],
  readThumbnail: ['GET', '/api/workshops/:w/photos/:p/thumbnail'],
  hideCard: ['POST', '/api/workshops/:w/cards/:c/hide'],
  showCard: ['POST', '/api/workshops/:w/cards/:c/show'],
  listModeration: ['GET', '/api/workshops/:w/moderation'],
  moderateCard: ['POST', '/api/workshops/:w/cards/:c/moderate'],
  // themes
  addTheme: ['POST', '/api/workshops/:w/steps/:s/themes'],
  renameTheme: ['PATCH', '/api/workshops/:w/themes/:t'],
  placeCard: ['POST', '/api/workshops/:w/cards/:c/place'],
  placeOnAxes: ['POST', '/api/workshops/:w/steps/:s/axes'],
  mergeThemes: ['POST', '/api/workshops/:w/themes/:t/merge'],
  splitTheme: ['POST', '/api/workshops/:w/themes/:t/split'],
  // order and history
  setLock: ['POST', '/api/workshops/:w/locks'],
  resumePerson: ['POST', '/api/workshops/:w/people/:p/resume'],
  listSnapshots: ['GET', '/api/workshops/:w/snapshots'],
  takeSnapshot: ['POST', '/api/workshops/:w/snapshots'],
  readSnapshot: ['GET', '/api/workshops/:w/snapshots/:p'],
  restoreSnapshot: ['POST', '/api/workshops/:w/snapshots/:p/restore'],
  listChanges: ['GET', '/api/workshops/:w/cards/:c/changes'],
  countChanges: ['GET', '/api/workshops/:w/people/:p/changes'],
  undoPerson: ['POST', '/api/workshops/:w/people/:p/undo'],
  listLate: ['GET', '/api/workshops/:w/late'],
  judgeLate: ['POST', '/api/workshops/:w/late'],
  // ballots
  castBallot: ['PUT', '/api/workshops/:w/steps/:s/ballot'],
  admitToElectorate: ['POST', '/api/workshops/:w/steps/:s/electorate'],
  recordAbstention: ['POST', '/api/workshops/:w/steps/:s/abstentions'],
  withholdAward: ['PUT', '/api/workshops/:w/steps/:s/award'],
  // needs and offers (`:c` a match)
  askMatch: ['POST', '/api/workshops/:w/steps/:s/matches'],
  readMatches: ['GET', '/api/workshops/:w/steps/:s/matches'],
  answerMatch: ['POST', '/api/workshops/:w/matches/:c/answer'],
  endMatch: ['DELETE', '/api/workshops/:w/matches/:c'],
  // commitments
  addCommitment: ['POST', '/api/workshops/:w/steps/:s/commitments'],
  editCommitment: ['PATCH', '/api/workshops/:w/commitments/:c'],
  answerCommitment: ['POST', '/api/workshops/:w/commitments/:c/answer'],
  reportCommitment: ['POST', '/api/workshops/:w/commitments/:c/report'],
  assessCommitment: ['POST', '/api/workshops/:w/commitments/:c/assess'],
  nameCosigner: ['POST', '/api/workshops/:w/cosigners'],
  confirmCommitments: ['POST', '/api/workshops/:w/steps/:s/confirm'],
  deleteCommitment: ['DELETE', '/api/workshops/:w/commitments/:c'],
  // the summary
  readSummary: ['GET', '/api/workshops/:w/summary'],
  exportMarkdown: ['GET', '/api/workshops/:w/export/summary.md'],
  exportJson: ['GET', '/api/workshops/:w/export/workshop.json'],
  exportWorkshop: ['GET', '/api/workshops/:w/export/whole/:names'],
  exportPlan: ['GET', '/api/workshops/:w/export/plan.json'],
  exportCardsCsv: ['GET', '/api/workshops/:w/export/cards.csv'],
  exportTalliesCsv: ['GET', '/api/workshops/:w/export/tallies.csv'],
  exportPairsCsv: ['GET', '/api/workshops/:w/export/pairs.csv'],
  exportCommitmentsCsv: ['GET', '/api/workshops/:w/export/commitments.csv'],
  exportBallots: ['GET', '/api/workshops/:w/export/steps/:s/:r/ballots.json'],
  exportVotes: ['GET', '/api/workshops/:w/export/steps/:s/:r/votes'],
  exportCommitmentsCalendar: ['GET', '/api/workshops/:w/export/commitments.ics'],
} as const satisfies Record<string, readonly ['GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', string]>

export type EndpointName = keyof typeof endpoints

/**
 * A browser can be several people of one workshop (a facilitator who tries the participant link). A request
 * says which one with this header, a socket with the query `person`; without it the highest role acts.
 */
export const actingPersonHeader = 'x-rembuk-person'

/** Puts parameters into a path; each is escaped. */
export function pathOf(name: EndpointName, params: Readonly<Record<string, string>> = {}): string {
  return endpoints[name][1].replace(/:([a-z]+)/g, (_, key: string) => encodeURIComponent(params[key] ?? ''))
}
