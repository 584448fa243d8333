import * as Y from 'yjs'
import type { Entry } from '../kept-storage.ts'

/**
 * Did this change reach the server, whose state is in `doc`? Client ids are lent again, also to another tab of
 * the same person, so a clock alone proves nothing: what stands there has to be of a lane that the change wrote.
 */
export function hasLanded(doc: Y.Doc, { client, clock, puts }: Entry): boolean {
  if (clock === 0 || Y.getState(doc.store, client) < clock) return false
  const item = Y.getItem(doc.store, Y.createID(client, clock - 1))
  return item instanceof Y.Item && puts.some(({ key }) => key === item.parentSub)
}
