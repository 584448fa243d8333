/** People who stay until they are told to leave: one on each board, some of them active. */
import { inParallel } from '../../../server/rehearsal/in-parallel.ts'
import type { OrderOf } from './commands.ts'
import { enter } from './crowd.ts'
import { LoadEditor } from './editor.ts'
import { markNow } from './marks.ts'
import type { LoadPerson } from './person.ts'
import { Pulse } from './pulse.ts'

const width = 20
const beatMs = 5
const cursorsPerSecond = 15
const editsPerSecond = 1

export class Present {
  #people: LoadPerson[] = []
  readonly #timers: NodeJS.Timeout[] = []

  async enter({ venue, rooms, frames }: OrderOf<'enter'>): Promise<void> {
    const people: LoadPerson[] = []
    const editors: LoadEditor[] = []
    await inParallel([...rooms], width, async (room, index) => {
      let state = new Uint8Array()
      const person = enter(venue, room, 0, (heard) => {
        if (heard.kind === 'missing') state = heard.update.slice()
      })
      people.push(person)
      await person.inSync
      person.beQuiet()
      const parent = frames?.[index]
      if (parent) editors.push(new LoadEditor(person, { card: `shape:active-${index}`, parent, state }))
    })
    this.#people.push(...people)
    if (editors.length > 0) this.#keepBusy(people, editors)
  }

  leave(): { lost: number } {
    for (const timer of this.#timers.splice(0)) clearInterval(timer)
    const people = this.#people.splice(0)
    const { length: lost } = people.filter((person) => person.lost !== null)
    for (const person of people) person.end()
    return { lost }
  }

  #keepBusy(people: readonly LoadPerson[], editors: readonly LoadEditor[]): void {
    const now = performance.now()
    const cursors = new Pulse({ count: people.length, perSecond: cursorsPerSecond, now }, (index) =>
      people[index]?.point({ x: markNow(), y: 300 }),
    )
    const edits = new Pulse({ count: editors.length, perSecond: editsPerSecond, now }, (index) =>
      editors[index]?.move(),
    )
    this.#timers.push(
      setInterval(() => {
        cursors.beat(performance.now())
        edits.beat(performance.now())
      }, beatMs),
    )
  }
}
