/** Who waits at a door, seen from both sides of it, and who was invited. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { ResponseOf } from '../../shared/wire/http.ts'
import { ApiError } from './api-error.ts'
import { call } from './call.ts'
import { queryKeys } from './query-keys.ts'

type Answer<T> = UseQueryResult<T, ApiError>

/** Somebody who stands at a door looks up every few seconds; a room must not ask in one beat. */
const waitMs = 3_000
const spreadMs = 1_500

/** Asks until there is an answer; a lost connection ends nothing. */
export function useWaitAtDoor(ticket: string): Answer<ResponseOf<'waitAtDoor'>> {
  return useQuery<ResponseOf<'waitAtDoor'>, ApiError>({
    queryKey: queryKeys.ticket(ticket),
    queryFn: ({ signal }) => call('waitAtDoor', { body: { ticket }, signal }),
    refetchInterval: ({ state: { data, error } }) =>
      isAnswered(data, error) ? false : waitMs + Math.random() * spreadMs,
    refetchOnWindowFocus: ({ state: { data } }) => data?.state === 'waiting',
    retry: false,
    gcTime: 0,
  })
}

const isAnswered = (data: ResponseOf<'waitAtDoor'> | undefined, error: ApiError | null): boolean =>
  (data !== undefined && data.state !== 'waiting') || (error instanceof ApiError && error.code !== 'offline')

/** The people at the door; facilitators only, and only where there is a door to wait at. */
export function useWaiting(workshop: string, enabled: boolean): Answer<ResponseOf<'listWaiting'>> {
  return useQuery<ResponseOf<'listWaiting'>, ApiError>({
    queryKey: queryKeys.waiting(workshop),
    queryFn: ({ signal }) => call('listWaiting', { params: { w: workshop }, signal }),
    refetchInterval: waitMs,
    enabled,
  })
}

export function useInvitations(workshop: string): Answer<ResponseOf<'listInvitations'>> {
  return useQuery<ResponseOf<'listInvitations'>, ApiError>({
    queryKey: queryKeys.invitations(workshop),
    queryFn: ({ signal }) => call('listInvitations', { params: { w: workshop }, signal }),
  })
}
