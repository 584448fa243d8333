/**
 * Shows the picture of a document when the server is slow to come, and keeps it up to date once it has.
 *
 * Invariant: a picture follows documents that came from the server, nothing else.
 */
import type { Life } from './life.ts'
import type { ShownDocument } from './shown-document.ts'
import type { StopTimer, Surroundings } from './surroundings.ts'
import type { EndReason } from './types.ts'
import type { Watched } from './value.ts'

/** Most servers answer sooner; then the picture would only flicker. */
const patienceMs = 1_500

/** Whoever may not see the workshop any more keeps no copy of it either. */
const takenAway: ReadonlySet<EndReason> = new Set([
  'removed',
  'workshop_ended',
  'unknown_document',
  'forbidden',
])

type Options = {
  name: string
  shown: ShownDocument
  life: Watched<Life>
  surroundings: Pick<Surroundings, 'pictures' | 'storages' | 'after'>
  show(update: Uint8Array): void
}

export class PictureFrame {
  readonly #options: Options
  #stops: (() => void)[] = []
  #stopTimer: StopTimer = () => {}
  #stopFollowing: () => void = () => {}
  #isShowing = false
  #isStopped = false
  /** One tab writes the picture. */
  #isWriter = false

  constructor(options: Options) {
    this.#options = options
  }

  start(): void {
    const { name, shown, life, surroundings } = this.#options
    this.#stopTimer = surroundings.after(patienceMs, () => this.#show())
    const claim = surroundings.storages.claim(`${name}/picture`)
    void claim.granted.then(() => {
      this.#isWriter = true
      this.#follow()
    })
    this.#stops = [
      () => claim.release(),
      shown.onReplaced(() => this.#follow()),
      life.watch(() => {
        const now = life.get()
        if (now.name === 'waiting') this.#show()
        if (now.name === 'ended' && takenAway.has(now.reason)) this.#forget()
      }),
    ]
  }

  stop(): void {
    this.#stopTimer()
    this.#stopFollowing()
    for (const stop of this.#stops) stop()
    this.#isStopped = true
    this.#isShowing = true
    this.#isWriter = false
  }

  #show(): void {
    if (this.#isShowing) return
    this.#isShowing = true
    const { name, shown, surroundings, show } = this.#options
    void surroundings.pictures.load(name).then((picture) => {
      if (picture && shown.kind === 'empty' && !this.#isStopped) show(picture)
    })
  }

  #forget(): void {
    this.#stopFollowing()
    this.#stopFollowing = () => {}
    const { name, surroundings } = this.#options
    if (this.#isWriter) void surroundings.pictures.forget(name)
  }

  #follow(): void {
    const { name, shown, surroundings } = this.#options
    if (shown.kind !== 'server' || !this.#isWriter) return
    this.#stopFollowing()
    this.#stopFollowing = surroundings.pictures.follow(name, shown.doc)
  }
}
