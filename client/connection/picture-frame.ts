/**
 * Shows the picture of a document when the server is slow to come, and keeps it up to date once it has.
 *
 * Invariant: a picture follows documents that came from the server, nothing else.
 */
import type { Life } from './life.ts'
import type { ShownDocument } from './shown-document.ts'
import type { StopTimer, Surroundings } from './surroundings.ts'
import type { Watched } from './value.ts'

/** Most servers answer sooner; then the picture would only flicker. */
const patienceMs = 1_500

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
        if (life.get().name === 'waiting') this.#show()
      }),
    ]
  }

  stop(): void {
    this.#stopTimer()
    this.#stopFollowing()
    for (const stop of this.#stops) stop()
    this.#isShowing = true
    this.#isWriter = false
  }

  #show(): void {
    if (this.#isShowing) return
    this.#isShowing = true
    const { name, shown, surroundings, show } = this.#options
    void surroundings.pictures.load(name).then((picture) => {
      if (picture && shown.kind === 'empty') show(picture)
    })
  }

  #follow(): void {
    const { name, shown, surroundings } = this.#options
    if (shown.kind !== 'server' || !this.#isWriter) return
    this.#stopFollowing()
    this.#stopFollowing = surroundings.pictures.follow(name, shown.doc)
  }
}
