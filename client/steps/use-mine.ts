import type { Me } from '../../shared/wire/http.ts'
import { useMe } from '../api/index.ts'
import type { Here } from '../people/here.ts'

/** The acting person's own cards, ballots and ticks; the connection keeps them fresh. */
export function useMine(here: Here): Me | undefined {
  return useMe(here.workshop, here.me !== null).data
}
