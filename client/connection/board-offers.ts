/** Offers and refusals of a shelf as screens show them: against the board of this moment. */
import { recordsOf } from '../../shared/document/workshop-document.ts'
import { asJson } from './capture.ts'
import { areSameOffers, offerNow } from './late/offers.ts'
import type { Shelf } from './shelf.ts'
import type { ShownDocument } from './shown-document.ts'
import type { StopTimer } from './surroundings.ts'
import type { Offer, Refusal } from './types.ts'
import { Value } from './value.ts'

export class BoardOffers {
  readonly offers = new Value<readonly Offer[]>([])
  readonly refusals = new Value<readonly Refusal[]>([])
  readonly #shown: ShownDocument
  readonly #shelf: Shelf
  readonly #stops: (() => void)[]
  #stopFrame: StopTimer | null = null

  constructor(shown: ShownDocument, shelf: Shelf, nextFrame: (run: () => void) => StopTimer) {
    this.#shown = shown
    this.#shelf = shelf
    const schedule = () => {
      this.#stopFrame ??= nextFrame(() => this.#refresh())
    }
    let stopDoc = () => {}
    const follow = () => {
      stopDoc()
      const { doc } = shown
      const onChange = () => {
        if (shelf.offers.size > 0) schedule()
      }
      recordsOf(doc).observe(onChange)
      stopDoc = () => recordsOf(doc).unobserve(onChange)
      schedule()
    }
    follow()
    this.#stops = [shown.onReplaced(follow), shelf.version.watch(schedule), () => stopDoc()]
  }

  stop(): void {
    this.#stopFrame?.()
    for (const stop of this.#stops) stop()
  }

  #refresh(): void {
    this.#stopFrame = null
    const offers = this.#offersNow()
    if (!areSameOffers(offers, this.offers.get())) this.offers.set(offers)
    const refusals = [...this.#shelf.refusals.values()]
    const isSame = refusals.length === this.refusals.get().length
    if (!isSame || refusals.some(({ id }, at) => id !== this.refusals.get()[at]?.id))
      this.refusals.set(refusals)
  }

  /** Until the board has arrived there is nothing to compare with. */
  #offersNow(): Offer[] {
    if (this.#shown.kind === 'empty') return []
    const records = recordsOf(this.#shown.doc)
    const settled: string[] = []
    const open = [...this.#shelf.offers.values()].flatMap((offer) => {
      const current = offerNow(offer, (key) => asJson(records.get(key)))
      if (!current) settled.push(offer.id)
      return current ?? []
    })
    if (settled.length > 0) this.#shelf.apply({ offers: { remove: settled } })
    return open
  }
}
