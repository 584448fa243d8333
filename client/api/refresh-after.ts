import { useCallback } from 'react'
import type { EndpointName } from '../../shared/wire/endpoints.ts'
import { type Refresh, useRefresh } from './use-questions.ts'

type Question = keyof Refresh

/** What a command changes for the person who gave it. What all may see comes by the documents instead. */
const changes: Partial<Record<EndpointName, readonly Question[]>> = {
  setUp: ['session', 'workshops'],
  signIn: ['session', 'workshops'],
  signOut: ['session', 'workshops'],
  createWorkshop: ['session', 'workshops'],
  importWorkshop: ['session', 'workshops'],
  editWorkshop: ['workshops', 'links'],
  deleteWorkshop: ['session', 'workshops'],
  replaceLink: ['links', 'waiting'],
  setDoor: ['waiting'],
  answerWaiting: ['waiting'],
  addInvitations: ['invitations'],
  renewInvitation: ['invitations'],
  withdrawInvitation: ['invitations'],
  join: ['session'],
  rejoin: ['session'],
  editMe: ['me'],
  withdraw: ['me', 'session'],
  removePerson: ['moderation'],
  moveStep: ['me', 'moderation'],
  markRead: ['me'],
  addCard: ['me'],
  editCard: ['me'],
  withdrawCard: ['me'],
  hideCard: ['moderation', 'me'],
  showCard: ['moderation', 'me'],
  takeSnapshot: ['snapshots'],
  restoreSnapshot: ['snapshots', 'moderation', 'me'],
  judgeLate: ['late', 'moderation'],
  moderateCard: ['moderation', 'me'],
  castBallot: ['me'],
  admitToElectorate: ['me'],
}

export function useRefreshAfter(): (name: EndpointName, workshop: string | undefined) => void {
  const refresh = useRefresh()
  return useCallback((name, workshop) => refreshAfter(refresh, name, workshop), [refresh])
}

export function refreshAfter(refresh: Refresh, name: EndpointName, workshop: string | undefined): void {
  for (const question of changes[name] ?? []) {
    if (question === 'session' || question === 'workshops') refresh[question]()
    else if (workshop) refresh[question](workshop)
  }
}
