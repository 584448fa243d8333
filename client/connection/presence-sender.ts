/**
 * Sends what this person does right now: at most every 60 ms (the server takes 20 a second), the newest
 * state only, within the size the server takes.
 */
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { limits } from '../../shared/wire/limits.ts'
import type { StopTimer, Surroundings } from './surroundings.ts'

const gapMs = 60
/** Room for the other fields beside a long selection. */
const maxStateChars = limits.maxPresenceBytes - 500
const maxSelected = 20

type AwarenessChange = { added: number[]; updated: number[]; removed: number[] }

export class PresenceSender {
  readonly #awareness: Awareness
  readonly #surroundings: Pick<Surroundings, 'after'>
  readonly #send: (update: Uint8Array) => void
  #stopTimer: StopTimer | null = null
  #isDirty = false

  constructor(
    awareness: Awareness,
    surroundings: Pick<Surroundings, 'after'>,
    send: (update: Uint8Array) => void,
  ) {
    this.#awareness = awareness
    this.#surroundings = surroundings
    this.#send = send
    awareness.on('update', this.#onUpdate)
  }

  /** On a new connection. The server forgot us at the last close, and takes a state only with a new clock. */
  greet(): void {
    const state = this.#awareness.getLocalState()
    if (state) this.#awareness.setLocalState(state)
  }

  stop(): void {
    this.#awareness.off('update', this.#onUpdate)
    this.#stopTimer?.()
  }

  readonly #onUpdate = ({ added, updated, removed }: AwarenessChange): void => {
    const own = this.#awareness.clientID
    if (![added, updated, removed].some((clients) => clients.includes(own))) return
    this.#isDirty = true
    if (!this.#stopTimer) this.#flush()
  }

  #flush(): void {
    this.#stopTimer = null
    if (!this.#isDirty) return
    this.#isDirty = false
    this.#send(encodeAwarenessUpdate(this.#awareness, [this.#awareness.clientID], this.#ownState()))
    this.#stopTimer = this.#surroundings.after(gapMs, () => this.#flush())
  }

  #ownState(): Map<number, Record<string, unknown>> {
    const state = this.#awareness.getLocalState()
    return new Map(state ? [[this.#awareness.clientID, within(state)]] : [])
  }
}

/** Somebody who selects everything is shown with the first few. */
function within(state: Record<string, unknown>): Record<string, unknown> {
  const { selection } = state
  if (!Array.isArray(selection) || JSON.stringify(state).length <= maxStateChars) return state
  return { ...state, selection: selection.slice(0, maxSelected) }
}
