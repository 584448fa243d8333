/** Many hostile frames by a seed, with the figures of what honest people felt meanwhile. */
import * as Y from 'yjs'
import { seededNumbers } from '../../support/seeded-random.ts'
import { drawCard, move } from '../../support/ws-cards.ts'
import type { PersonName } from '../../support/ws-venue.ts'
import {
  breath,
  comesTrue,
  honestEdit,
  lanesOf,
  newcomerProblem,
  openStage,
  realUpdates,
  type Sitting,
  type Stage,
} from './attack.ts'
import { hostileUpdates } from './corpus.ts'
import { generateControl, generateUpdate, mutate } from './generate.ts'
import { syncMessage } from './write-update.ts'

export type CampaignOptions = { seed: number; frames: number; onProgress?: (sent: number) => void }
export type CampaignResult = {
  seed: number
  frames: number
  problems: string[]
  /** Of connections that the server ended, by reason. */
  ended: Record<string, number>
  refused: number
  /** Edit → seen by another honest person, ms. */
  p50: number
  p99: number
  max: number
  /** Resident memory, end minus begin, MB. */
  grownMb: number
}

const attackers: readonly PersonName[] = ['budi', 'budi', 'budi', 'sari', 'layar']
/** Frames between two looks at the clock of the honest. */
const volley = 32
/** Frames between two newcomers. */
const newcomerEvery = 2_000
/** How often what is heavy is sent where chance has chosen it. */
const heavyShare = 0.05
/** Looks at memory (one per newcomer) before the one to compare with. */
const warmUpLooks = 10

export async function campaign({ seed, frames, onProgress }: CampaignOptions): Promise<CampaignResult> {
  const stage = await openStage(seed)
  const world = new Campaign(stage, seed)
  const problems = await world.run(frames, onProgress ?? (() => {}))
  const result = { seed, frames, problems: [...problems, ...stage.errors], ...world.figures() }
  await stage.close()
  return result
}

class Campaign {
  readonly #stage: Stage
  readonly #random: () => number
  readonly #real: Uint8Array[]
  readonly #ended: Record<string, number> = {}
  readonly #waits: number[] = []
  #writer: Sitting
  #reader: Sitting
  #attacker: Sitting
  #refused = 0
  #own = 1_000
  #edits = 0
  #memoryMb = 0
  #grownMb = 0
  #looks = 0

  constructor(stage: Stage, seed: number) {
    this.#stage = stage
    this.#random = seededNumbers(seed)
    this.#real = realUpdates(seed)
    this.#writer = stage.sit('fia')
    this.#reader = stage.sit('fia')
    this.#attacker = stage.sit('budi')
  }

  async run(frames: number, onProgress: (sent: number) => void): Promise<string[]> {
    await comesTrue(() => this.#writer.sawSync() && this.#reader.sawSync())
    for (let sent = 0; sent < frames; sent += volley) {
      await this.#strikeWhileSomebodyEdits()
      if (!(await this.#isSeen()))
        return [`an honest edit was not seen after ${sent} frames: ${await this.#honestState()}`]
      if (sent % newcomerEvery < volley) {
        const problem = await newcomerProblem(this.#stage)
        if (problem) return [`${problem}, after ${sent} frames`]
        this.#weigh()
        onProgress(sent)
      }
      if (this.#stage.errors.length > 0) return []
    }
    return 'polluted' in {} ? ['every object has something new'] : []
  }

  async #strikeWhileSomebodyEdits(): Promise<void> {
    const editAt = Math.floor(this.#random() * volley)
    for (let at = 0; at < volley; at += 1) {
      if (at === editAt) this.#editHonestly()
      await this.#strike()
    }
  }

  figures(): Pick<CampaignResult, 'ended' | 'refused' | 'p50' | 'p99' | 'max' | 'grownMb'> {
    const waits = [...this.#waits].sort((a, b) => a - b)
    const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0
    const refused = this.#refused + this.#attacker.refusals()
    return { ended: this.#ended, refused, p50: at(0.5), p99: at(0.99), max: at(1), grownMb: this.#grownMb }
  }

  #editHonestly(): void {
    this.#edits += 1
    const [number, sentAt] = [this.#edits, performance.now()]
    const id = `shape:honest${number % 20}`
    const { doc: reader } = this.#reader
    honestEdit(this.#writer, (own) => {
      if (!own.has(id)) drawCard(own, id)
      move(own, id, { x: number })
    })
    // By its clock, not by its value: who moves the same card in the same tick hides the value, not the edit.
    const { clientID: client, store } = this.#writer.doc
    const clock = Y.getState(store, client)
    const look = () => {
      if (Y.getState(reader.store, client) < clock) return
      this.#waits.push(performance.now() - sentAt)
      reader.off('update', look)
    }
    reader.on('update', look)
  }

  /** A board that begins anew sends everybody away for a moment; an edit of that moment is made again. */
  async #isSeen(): Promise<boolean> {
    const isSeen = await comesTrue(() => this.#waits.length === this.#edits || this.#isSentAway())
    if (!isSeen || !this.#isSentAway()) return isSeen
    const [writer, reader] = [this.#stage.sit('fia'), this.#stage.sit('fia')]
    this.#writer = writer
    this.#reader = reader
    this.#edits = this.#waits.length
    return comesTrue(() => writer.sawSync() && reader.sawSync())
  }

  /** Where the edit got to, for whoever looks into it. */
  async #honestState(): Promise<string> {
    const [writer, reader] = [this.#writer, this.#reader]
    const key = `shape:honest${this.#edits % 20}#place`
    const placeIn = ({ doc }: Sitting) => doc.getMap('records').get(key)
    const room = (await lanesOf(this.#stage.rooms))[key]
    const places = { writer: placeIn(writer), room, reader: placeIn(reader) }
    const isWaiting = reader.doc.store.pendingStructs !== null
    const lines = `${writer.ended()}, ${writer.refusals()} refused; reader ${reader.ended()}, waiting: ${isWaiting}`
    return `${lines}; edit ${this.#edits}: ${JSON.stringify(places)}`
  }

  #isSentAway(): boolean {
    return this.#writer.ended() === 'new_epoch' || this.#reader.ended() === 'new_epoch'
  }

  /** One frame (or a few that belong together), and time for the room to judge it. */
  async #strike(): Promise<void> {
    if (this.#attacker.ended() !== null) await this.#comeAgain()
    this.#send()
    await breath()
    await breath()
  }

  async #comeAgain(): Promise<void> {
    const why = this.#attacker.ended() ?? ''
    this.#ended[why] = (this.#ended[why] ?? 0) + 1
    this.#refused += this.#attacker.refusals()
    const person = attackers[Math.floor(this.#random() * attackers.length)] as PersonName
    const attacker = this.#stage.sit(person, this.#reader.doc)
    this.#attacker = attacker
    await comesTrue(() => attacker.isSeated() || attacker.ended() !== null)
  }

  #send(): void {
    const kind = this.#random()
    if (kind < 0.3) this.#attacker.sendUpdate(mutate(this.#random, this.#someReal(), this.#someReal()))
    else if (kind < 0.65)
      this.#attacker.sendUpdate(generateUpdate(this.#random, this.#reader.doc, this.#nextOwn()))
    else if (kind < 0.8) this.#strikeByName()
    else if (kind < 0.9) this.#attacker.send(generateControl(this.#random))
    else this.#attacker.send(mutate(this.#random, syncMessage(2, this.#someReal()), this.#someReal()))
  }

  #strikeByName(): void {
    const hostile = hostileUpdates[Math.floor(this.#random() * hostileUpdates.length)]
    if (hostile?.isHeavy && this.#random() > heavyShare) return
    const victim = this.#writer.doc.clientID
    const updates = hostile?.make({ doc: this.#reader.doc, own: this.#nextOwn(), victim }) ?? []
    for (const update of updates) this.#attacker.sendUpdate(update)
  }

  /** Mostly the id on loan, as our own client would; else a few others: each person may have so many only. */
  #nextOwn(): number {
    this.#own += 1
    const kind = this.#random()
    const lent = this.#attacker.lent()
    if (lent !== 0 && kind < 0.8) return lent
    return kind < 0.98 ? 1_000 + (this.#own % 97) : 50_000 + this.#own
  }

  readonly #someReal = (): Uint8Array =>
    this.#real[Math.floor(this.#random() * this.#real.length)] as Uint8Array

  /** The first looks do not count: until then code is still being loaded and made fast. */
  #weigh(): void {
    globalThis.gc?.()
    this.#looks += 1
    const now = process.memoryUsage().rss / 1024 / 1024
    if (this.#looks <= warmUpLooks) this.#memoryMb = now
    this.#grownMb = Math.round(now - this.#memoryMb)
  }
}
