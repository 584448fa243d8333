/** What screens ask the server, remembered and shared between them. */
import {
  keepPreviousData,
  type QueryClient,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useMemo } from 'react'
import type { EndpointName } from '../../shared/wire/endpoints.ts'
import type { ResponseOf } from '../../shared/wire/http.ts'
import { type ApiError, passesByItself } from './api-error.ts'
import { call } from './call.ts'
import { type DoorKey, queryKeys } from './query-keys.ts'

type Answer<N extends EndpointName> = UseQueryResult<ResponseOf<N>, ApiError>

const inWorkshop = (workshop: string) => ({ params: { w: workshop } })

/** Who this browser is: the organiser, and its seats in workshops. */
export function useSession(): Answer<'readSession'> {
  return useQuery<ResponseOf<'readSession'>, ApiError>({
    queryKey: queryKeys.session,
    queryFn: ({ signal }) => call('readSession', { signal }),
  })
}

/** The workshops of the signed-in organiser. */
export function useWorkshops(enabled = true): Answer<'listWorkshops'> {
  return useQuery<ResponseOf<'listWorkshops'>, ApiError>({
    queryKey: queryKeys.workshops,
    queryFn: ({ signal }) => call('listWorkshops', { signal }),
    enabled,
  })
}

/** What stands at the door: asked anew each time, since the trust card may have changed. */
export function useDoor(key: DoorKey | null): Answer<'lookAtDoor'> {
  return useQuery<ResponseOf<'lookAtDoor'>, ApiError>({
    queryKey: queryKeys.door(key ?? {}),
    queryFn: ({ signal }) => call('lookAtDoor', { body: key ?? {}, signal }),
    enabled: key !== null,
    gcTime: 0,
  })
}

/** The acting person's own cards, ballots and ticks, which no shared document holds. */
export function useMe(workshop: string, enabled = true): Answer<'readMe'> {
  return useQuery<ResponseOf<'readMe'>, ApiError>({
    queryKey: queryKeys.me(workshop),
    queryFn: ({ signal }) => call('readMe', { ...inWorkshop(workshop), signal }),
    enabled,
  })
}

/** Cards that wait for a facilitator, or that one has hidden. */
export function useModeration(workshop: string, enabled = true): Answer<'listModeration'> {
  return useQuery<ResponseOf<'listModeration'>, ApiError>({
    queryKey: queryKeys.moderation(workshop),
    queryFn: ({ signal }) => call('listModeration', { ...inWorkshop(workshop), signal }),
    enabled,
  })
}

/**
 * What concerns one's own cards in a match step. `stamp`: says that something has changed for everybody, and so
 * perhaps for this person.
 */
export function useMatches(
  { workshop, step, stamp }: { workshop: string; step: string; stamp: string },
  enabled = true,
): Answer<'readMatches'> {
  return useQuery<ResponseOf<'readMatches'>, ApiError>({
    queryKey: queryKeys.matches(workshop, step, stamp),
    queryFn: ({ signal }) => call('readMatches', { params: { w: workshop, s: step }, signal }),
    enabled,
    placeholderData: keepPreviousData,
  })
}

/** The three links and the code; facilitators only. */
export function useLinks(workshop: string, enabled = true): Answer<'readLinks'> {
  return useQuery<ResponseOf<'readLinks'>, ApiError>({
    queryKey: queryKeys.links(workshop),
    queryFn: ({ signal }) => call('readLinks', { ...inWorkshop(workshop), signal }),
    enabled,
  })
}

/** The report as it is now. */
export function useSummary(workshop: string, enabled = true): Answer<'readSummary'> {
  return useQuery<ResponseOf<'readSummary'>, ApiError>({
    queryKey: queryKeys.summary(workshop),
    queryFn: ({ signal }) => call('readSummary', { ...inWorkshop(workshop), signal }),
    enabled,
    gcTime: 0,
  })
}

/** Asks again what a command has changed. */
export type Refresh = {
  session(): void
  workshops(): void
  me(workshop: string): void
  moderation(workshop: string): void
  snapshots(workshop: string): void
  late(workshop: string): void
  links(workshop: string): void
  waiting(workshop: string): void
  invitations(workshop: string): void
  summary(workshop: string): void
}

export function useRefresh(): Refresh {
  const client = useQueryClient()
  return useMemo(() => refreshWith(client), [client])
}

export function refreshWith(client: QueryClient): Refresh {
  const again = (queryKey: readonly string[]) => {
    void client.invalidateQueries({ queryKey })
  }
  return {
    session: () => again(queryKeys.session),
    workshops: () => again(queryKeys.workshops),
    me: (workshop) => again(queryKeys.me(workshop)),
    moderation: (workshop) => again(queryKeys.moderation(workshop)),
    snapshots: (workshop) => again(queryKeys.snapshots(workshop)),
    late: (workshop) => again(queryKeys.late(workshop)),
    waiting: (workshop) => again(queryKeys.waiting(workshop)),
    invitations: (workshop) => again(queryKeys.invitations(workshop)),
    links: (workshop) => again(queryKeys.links(workshop)),
    summary: (workshop) => again(queryKeys.summary(workshop)),
  }
}

/** What the project expects of its queries: a refusal is an answer, a missing network is not. */
export const queryDefaults = {
  queries: {
    staleTime: 5_000,
    retry: (failures: number, error: Error) => failures < 3 && passesByItself(error),
    // Full jitter: a room that lost its network together must not come back in one beat.
    retryDelay: (failures: number) => Math.random() * Math.min(10_000, 1_000 * 2 ** failures),
    refetchOnWindowFocus: false,
    networkMode: 'always' as const,
  },
  mutations: { retry: false, networkMode: 'always' as const },
}
