/** What facilitators ask to keep order and to look back, and what anybody asks about a card. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { EndpointName } from '../../shared/wire/endpoints.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import type { ApiError } from './api-error.ts'
import { call } from './call.ts'
import { queryKeys } from './query-keys.ts'

type Answer<N extends EndpointName> = UseQueryResult<ResponseOf<N>, ApiError>

/** The kept states of the board, newest first. */
export function useSnapshots(workshop: string): Answer<'listSnapshots'> {
  return useQuery<ResponseOf<'listSnapshots'>, ApiError>({
    queryKey: queryKeys.snapshots(workshop),
    queryFn: async ({ signal }) => {
      const { snapshots } = await call('listSnapshots', { params: { w: workshop }, signal })
      return { snapshots: [...snapshots].sort((a, b) => b.at - a.at) }
    },
    // Steps that opened meanwhile have left states of their own.
    staleTime: 0,
  })
}

/** The lanes of one kept state, which never change again. */
export function useSnapshot(workshop: string, snapshot: string): Answer<'readSnapshot'> {
  return useQuery<ResponseOf<'readSnapshot'>, ApiError>({
    queryKey: queryKeys.snapshot(workshop, snapshot),
    queryFn: ({ signal }) => call('readSnapshot', { params: { w: workshop, p: snapshot }, signal }),
  })
}

/** How evenly people take part; asked again and again, since who is here changes without a word. */
export function useBalance(workshop: string): Answer<'readBalance'> {
  return useQuery<ResponseOf<'readBalance'>, ApiError>({
    queryKey: queryKeys.balance(workshop),
    queryFn: ({ signal }) => call('readBalance', { params: { w: workshop }, signal }),
    refetchInterval: balanceMs,
  })
}

/** Often enough to act on, seldom enough for a room full of screens. */
const balanceMs = 5_000

/** No document tells that something came late: it would tell others who worked without network. */
const lookAgainMs = 10_000

/** Work that waits for a facilitator because it came too late or was very much at once. */
export function useLate(workshop: string, enabled = true): Answer<'listLate'> {
  return useQuery<ResponseOf<'listLate'>, ApiError>({
    queryKey: queryKeys.late(workshop),
    queryFn: ({ signal }) => call('listLate', { params: { w: workshop }, signal }),
    refetchInterval: lookAgainMs,
    enabled,
  })
}

/** When somebody changed how much: what can be undone of it. Asked anew, since they may still be at it. */
export function usePersonChanges(workshop: string, person: string): Answer<'countChanges'> {
  return useQuery<ResponseOf<'countChanges'>, ApiError>({
    queryKey: queryKeys.personChanges(workshop, person),
    queryFn: ({ signal }) => call('countChanges', { params: { w: workshop, p: person }, signal }),
    gcTime: 0,
  })
}

/** Who made and changed a card, as far as its step tells. Asked anew, since others work on it. */
export function useCardChanges(workshop: string, card: string): Answer<'listChanges'> {
  return useQuery<ResponseOf<'listChanges'>, ApiError>({
    queryKey: queryKeys.cardChanges(workshop, card),
    queryFn: ({ signal }) => call('listChanges', { params: { w: workshop, c: card }, signal }),
    gcTime: 0,
  })
}
