/** The load generator: a process of its own that plays people, as the benchmark tells it to. */
import type { AnswerOf, LoadCommand, OrderOf } from './commands.ts'
import { comeIn } from './crowd.ts'
import { download, fill, open, pour } from './documents.ts'
import { pause, play } from './play.ts'
import { Present } from './present.ts'
import { saveInALoop } from './save.ts'
import { storm } from './storm.ts'

/** The server hears of those who left before the next ones come. */
const goingOutMs = 300

type Playing = { [C in LoadCommand]: (order: OrderOf<C>) => Promise<AnswerOf<C>> }

function openPlaying(): Playing {
  const present = new Present()
  let scene = 0
  return {
    async play({ venue, room, frame, editors, watchers, ...options }) {
      scene += 1
      const crowd = await comeIn(venue, room, { editors, watchers, frame, scene })
      const report = await play(crowd, { ...options, server: venue.server })
      for (const person of crowd.people) person.end()
      for (const watcher of crowd.watchers) watcher.lookAway()
      await pause(goingOutMs)
      return report
    },
    async storm(order) {
      const report = await storm(order, await download(order.venue, order.room))
      await pause(goingOutMs)
      return report
    },
    fill,
    pour,
    save: saveInALoop,
    open,
    async enter(order) {
      await present.enter(order)
      return null
    },
    async leave() {
      const left = present.leave()
      await pause(goingOutMs)
      return left
    },
  }
}

type Message = { id: number; command: LoadCommand; order: never }

const playing = openPlaying()
process.on('message', ({ id, command, order }: Message) => {
  playing[command](order).then(
    (answer) => process.send?.({ id, answer }),
    (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.message : String(error) }),
  )
})
process.on('disconnect', () => process.exit(0))
