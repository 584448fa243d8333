/**
 * The committed document as the gate sees it: for each lane a chain of puts, the last of which is its value.
 * Reads Yjs' own structures and changes nothing.
 */
import * as Y from 'yjs'
import { malformed } from './byte-reader.ts'
import type { Id } from './read-update.ts'

export type Chains = {
  /** How many clocks of a client are known. */
  known(client: number): number
  /** The lane that a known put belongs to. */
  laneAt(id: Id): string
  /** Puts after this one in its lane, and whether their walk fits `budget`. */
  distanceToEnd(id: Id, budget: number): number
  /** Puts in a lane; refuses a client that began this lane before. */
  lengthFor(lane: string, client: number, budget: number): number
  /** What looking up this put costs Yjs where it has to split a run for it, in steps of a walk. */
  splitCost(id: Id): number
  /** Reads a client's living values range by range, in rising order: adds their lanes to `found`, says how many. */
  livingOf(client: number): (from: number, to: number, found: Set<string>) => number
}

export function chainsOf(doc: Y.Doc, records: Y.Map<unknown>): Chains {
  const itemAt = ({ client, clock }: Id): Y.Item => {
    const item = Y.getItem(doc.store, Y.createID(client, clock))
    return item instanceof Y.Item ? item : malformed('an origin is no put')
  }
  const laneOf = (item: Y.Item): string =>
    item.parent === records && item.parentSub !== null ? item.parentSub : malformed('an origin elsewhere')
  return {
    known: (client) => Y.getState(doc.store, client),
    laneAt: (id) => laneOf(itemAt(id)),
    distanceToEnd: (id, budget) => walk(itemAt(id).right, (item) => item.right, budget),
    lengthFor: (lane, client, budget) =>
      walk(records._map.get(lane) ?? null, (item) => beforeIn(item, client), budget),
    splitCost: (id) => {
      const { id: first, length } = itemAt(id)
      if (first.clock + length - 1 === id.clock) return 0
      return Math.ceil((doc.store.clients.get(id.client)?.length ?? 0) / splitsPerStep)
    },
    livingOf: (client) => livingOf(doc.store.clients.get(client) ?? [], laneOf),
  }
}

/** A split moves everything behind it in memory; so many places cost as much as one step of a walk. */
const splitsPerStep = 32

/** The value of a lane is the end of its chain, so this walks from the end to the beginning. */
function beforeIn(item: Y.Item, client: number): Y.Item | null {
  if (item.id.client === client && item.origin === null) malformed('a lane begun twice by one client')
  return item.left
}

function walk(first: Y.Item | null, next: (item: Y.Item) => Y.Item | null, budget: number): number {
  let steps = 0
  for (let item = first; item !== null; item = next(item)) {
    steps += 1
    if (steps > budget) malformed('it would cost too much')
  }
  return steps
}

function livingOf(
  structs: (Y.Item | Y.GC)[],
  laneOf: (item: Y.Item) => string,
): ReturnType<Chains['livingOf']> {
  let at = -1
  return (from, to, found) => {
    if (at < 0) at = Y.findIndexSS(structs, from)
    let count = 0
    for (; at < structs.length; at += 1) {
      const struct = structs[at]
      if (!struct || struct.id.clock >= to) break
      const isInside = struct.id.clock + struct.length > from
      if (!isInside || struct.deleted || !(struct instanceof Y.Item)) continue
      found.add(laneOf(struct))
      count += 1
    }
    // The next range may begin inside the struct that this one ended in.
    at = Math.max(0, at - 1)
    return count
  }
}
