/** How many edits a second are acknowledged as saved, when everybody sends the next one as soon as one is. */
import { inParallel } from '../../../server/rehearsal/in-parallel.ts'
import type { AnswerOf, OrderOf } from './commands.ts'
import { enter } from './crowd.ts'
import { LoadEditor } from './editor.ts'
import type { LoadPerson } from './person.ts'
import { pause } from './play.ts'
import { watchLag } from './watch-lag.ts'

const width = 50
const warmUpMs = 2_000

export async function saveInALoop(order: OrderOf<'save'>): Promise<AnswerOf<'save'>> {
  const { venue, room, frame, underWay, seconds } = order
  const editors: LoadEditor[] = []
  let saved = 0
  let isOver = false
  await inParallel([...room.people], width, async (pass, index) => {
    let state = new Uint8Array()
    let editor: LoadEditor | null = null
    const person: LoadPerson = enter(venue, room, index, (heard) => {
      if (heard.kind === 'missing') state = heard.update.slice()
      if (heard.kind !== 'saved' || !editor) return
      saved += editor.saved(heard.frames).length
      while (!isOver && editor.unsaved < underWay) editor.move()
    })
    await person.inSync
    editor = new LoadEditor(person, { card: `shape:save-${pass.person}`, parent: frame, state })
    editors.push(editor)
  })
  await pause(warmUpMs)
  const lag = watchLag()
  const before = { saved, at: performance.now() }
  await pause(seconds * 1_000)
  const perSecond = ((saved - before.saved) * 1_000) / (performance.now() - before.at)
  const lagMs = lag.stop()
  isOver = true
  const refused = [...new Set(editors.flatMap(({ person }) => person.refused))]
  for (const { person } of editors) person.end()
  return { perSecond, lagMs, refused }
}
