/**
 * Does a well-formed update fit the document? It leaves no gap (so that nothing ever waits for missing
 * predecessors), touches known lanes only, and cannot cost more than a bounded walk. Pure: reads the
 * document, changes nothing.
 */
import { parseLaneKey } from '../../shared/document/lanes.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { MalformedError, malformed } from './byte-reader.ts'
import type { Chains } from './lane-chains.ts'
import type { Block, DeleteRange, Id, ParsedUpdate, Struct } from './read-update.ts'

export type Admitted = {
  /** Lanes that this update puts or deletes; others stay as they are. */
  lanes: Set<string>
  /** Client ids under which it brings something new. */
  clients: number[]
}

/** News under so many client ids in one frame: a device has one, and a few from earlier visits. */
const maxClients = 8
/** Steps of all walks together: what one frame may make Yjs look at while it settles concurrent puts. */
const maxWalk = 200_000
/**
 * What one frame of a facilitator, and of a participant, may do. Deletions are of living values: a whole board of cards
 * has so many, or one person's own. Lanes that are put are judged one by one: a real one takes a hundred bytes, and
 * clients send an offline backlog in pieces of half a frame.
 */
const allowances = {
  facilitator: { deletions: 40_000, lanes: 5_000 },
  participant: { deletions: 4_000, lanes: 1_500 },
} as const
type Allowance = (typeof allowances)[keyof typeof allowances]
/** Overwritten puts in one run: a quarter of an hour of dragging one card at two writes a second. */
const maxRun = 2_000

/** `error` says why, for the log. */
export function admitUpdate(
  update: ParsedUpdate,
  chains: Chains,
  sender: keyof typeof allowances = 'participant',
): Result<Admitted, string> {
  try {
    const news = new News(update.blocks, chains, allowances[sender])
    news.settle()
    admitDeletions(update.deletes, chains, news)
    return ok({ lanes: news.lanes, clients: news.clients })
  } catch (error) {
    if (error instanceof MalformedError) return fail(error.message)
    throw error
  }
}

/** One client's structs that are new, and how many of them found their place so far. */
type Fresh = { client: number; structs: Struct[]; settled: number; end: number }

/**
 * Follows the order in which Yjs will integrate the structs. Invariant: what is settled has a known lane, and
 * every origin of it is known or settled before it.
 */
class News {
  readonly lanes = new Set<string>()
  readonly #chains: Chains
  readonly #fresh = new Map<number, Fresh>()
  /** Lane of each settled struct, by client in the order of its structs. */
  readonly #lanesOf = new Map<number, string[]>()
  /** Per lane: how many new structs it has, the last of them, and who began it. */
  readonly #tails = new Map<string, { count: number; last: Id; cost: number; beganBy: Set<number> }>()
  #walk = maxWalk
  #deletions: number
  readonly #maxLanes: number

  constructor(blocks: readonly Block[], chains: Chains, allowance: Allowance) {
    this.#chains = chains
    this.#deletions = allowance.deletions
    this.#maxLanes = allowance.lanes
    for (const block of blocks) {
      const known = chains.known(block.client)
      if (block.start > known) malformed('it leaves a gap')
      const structs = block.structs.filter((struct) => isNews(struct, chains))
      if (structs.length === 0) continue
      this.#fresh.set(block.client, { client: block.client, structs, settled: 0, end: known })
      this.#lanesOf.set(block.client, [])
    }
    if (this.#fresh.size > maxClients) malformed('it speaks for too many clients')
  }

  get clients(): number[] {
    return [...this.#fresh.keys()]
  }

  settle(): void {
    for (let progress = true; progress; ) {
      progress = false
      for (const fresh of this.#fresh.values()) if (this.#settleSome(fresh)) progress = true
    }
    for (const fresh of this.#fresh.values())
      if (fresh.settled < fresh.structs.length) malformed('an origin is missing')
  }

  /** Known clocks of a client once this update is applied. */
  end(client: number): number {
    return this.#fresh.get(client)?.end ?? this.#chains.known(client)
  }

  spendDeletions(count: number): void {
    this.#deletions -= count
    if (this.#deletions < 0) malformed('it deletes too much')
  }

  #settleSome(fresh: Fresh): boolean {
    const before = fresh.settled
    for (let struct = fresh.structs[fresh.settled]; struct; struct = fresh.structs[fresh.settled]) {
      if (struct.origin && !this.#isThere(struct.origin)) break
      const lane = this.#laneOf(struct)
      this.lanes.add(lane)
      if (this.lanes.size > this.#maxLanes) malformed('it puts too many lanes')
      this.#lanesOf.get(fresh.client)?.push(lane)
      fresh.settled += 1
      fresh.end = struct.clock + struct.length
    }
    return fresh.settled > before
  }

  #isThere(id: Id): boolean {
    return id.clock < this.end(id.client)
  }

  #laneOf(struct: Struct): string {
    const lane = struct.origin ? this.#laneAt(struct.origin) : struct.key
    if (!parseLaneKey(lane)) malformed('a lane of unknown form')
    this.#pay(this.#newPartOf(struct, lane), lane)
    return lane
  }

  #laneAt(id: Id): string {
    if (id.clock < this.#chains.known(id.client)) return this.#chains.laneAt(id)
    const structs = this.#fresh.get(id.client)?.structs ?? []
    const at = indexAt(structs, id.clock)
    return this.#lanesOf.get(id.client)?.[at] ?? malformed('an origin is missing')
  }

  /** Of a run that is known in part, Yjs hangs the rest behind the known part: that must be the same lane. */
  #newPartOf(struct: Struct, lane: string): Struct {
    const known = this.#chains.known(struct.client)
    if (struct.clock + struct.length - Math.max(known, struct.clock) > maxRun) malformed('a run is too long')
    if (struct.clock >= known) return struct
    const origin = { client: struct.client, clock: known - 1 }
    if (this.#chains.laneAt(origin) !== lane) malformed('a run that changes its lane')
    const length = struct.clock + struct.length - known
    return { client: struct.client, clock: known, length, origin, key: null }
  }

  /** Adds up what Yjs may walk to find the place of this struct among concurrent ones. */
  #pay(struct: Struct, lane: string): void {
    const tail = this.#tails.get(lane)
    const last = { client: struct.client, clock: struct.clock + struct.length - 1 }
    const follows = struct.origin !== null && tail !== undefined && isSame(struct.origin, tail.last)
    const beganBy = tail?.beganBy ?? new Set<number>()
    if (!struct.origin) {
      if (beganBy.has(struct.client)) malformed('a lane begun twice by one client')
      beganBy.add(struct.client)
    }
    const cost = follows && tail ? tail.cost : this.#distance(struct, lane) + (tail?.count ?? 0)
    this.#walk -= cost + 1
    if (this.#walk < 0) malformed('it would cost too much')
    this.#tails.set(lane, { count: (tail?.count ?? 0) + 1, last, cost, beganBy })
  }

  #distance(struct: Struct, lane: string): number {
    if (!struct.origin) return this.#chains.lengthFor(lane, struct.client, this.#walk)
    const { client, clock } = struct.origin
    return clock < this.#chains.known(client)
      ? this.#chains.distanceToEnd(struct.origin, this.#walk) + this.#chains.splitCost(struct.origin)
      : (this.#tails.get(lane)?.cost ?? 0)
  }
}

/**
 * What is known already changes nothing, and yet Yjs looks up its origin first: one that is missing would make
 * everything after it wait for ever, one beyond its own client would make it throw.
 */
function isNews(struct: Struct, chains: Chains): boolean {
  if (struct.clock + struct.length > chains.known(struct.client)) return true
  const { origin } = struct
  if (origin && origin.clock >= chains.known(origin.client)) malformed('an origin is missing')
  return false
}

const isSame = (a: Id, b: Id): boolean => a.client === b.client && a.clock === b.clock

/** Structs are in the order of their clocks. */
function indexAt(structs: readonly Struct[], clock: number): number {
  let low = 0
  let high = structs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((structs[middle]?.clock ?? 0) <= clock) low = middle
    else high = middle - 1
  }
  return low
}

function admitDeletions(ranges: readonly DeleteRange[], chains: Chains, news: News): void {
  const living = new Map<number, ReturnType<Chains['livingOf']>>()
  for (const { client, clock, length } of ranges) {
    const end = clock + length
    if (end > news.end(client)) malformed('it deletes what nobody made')
    const read = living.get(client) ?? chains.livingOf(client)
    living.set(client, read)
    // What it deletes of its own news is among its lanes already.
    const known = Math.min(end, chains.known(client))
    if (clock < known) news.spendDeletions(read(clock, known, news.lanes))
  }
}
