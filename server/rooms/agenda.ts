/** The steps of a workshop, by the frames that are their regions. Read anew when a command has changed one. */
import type { Step } from '../../shared/steps/step.ts'
import { stepAround } from '../gate/board-lookup.ts'
import { reopened } from '../gate/judge-rights.ts'
import type { CardRegister } from './card-register.ts'
import type { LiveDocument } from './live-document.ts'
import { stepsOf } from './publish-voices.ts'

export class Agenda {
  readonly #public: LiveDocument
  #byFrame: ReadonlyMap<string, Step>
  #reopened: ReadonlyMap<string, Step>

  constructor(shared: LiveDocument) {
    this.#public = shared
    this.#byFrame = this.#read()
    this.#reopened = reopened(this.#byFrame)
  }

  get byFrame(): ReadonlyMap<string, Step> {
    return this.#byFrame
  }

  /** As if the steps that have ended were open: what would have been allowed in time. */
  get reopened(): ReadonlyMap<string, Step> {
    return this.#reopened
  }

  /** Lanes of the workshop document that a command has written. True where a step is among them. */
  follow(keys: Iterable<string>): boolean {
    for (const key of keys) {
      if (!key.startsWith('step:')) continue
      this.#byFrame = this.#read()
      this.#reopened = reopened(this.#byFrame)
      return true
    }
    return false
  }

  /** The step that a card was written in; where it stands, for one that is new. */
  stepOfCard(id: string, register: CardRegister, board: LiveDocument): Step | null {
    const row = register.get(id)
    if (!row) return stepAround((key) => board.records.get(key), this.#byFrame, id)
    return [...this.#byFrame.values()].find((step) => step.id === row.step) ?? null
  }

  #read(): ReadonlyMap<string, Step> {
    return new Map(stepsOf(this.#public).map((step) => [step.progress.frame, step]))
  }
}
