/** Who else writes in which card right now: told on the card itself, and the card cannot be entered meanwhile. */
import { equalJson } from '../../../shared/document/equal-json.ts'
import type { PresenceRoom } from '../../connection/types.ts'
import type { BoardContext, Writer } from '../board-context.ts'

/** Returns how to stop. */
export function watchWriters(room: PresenceRoom, context: BoardContext): () => void {
  const look = () => {
    const writers = new Map<string, Writer>()
    const me = context.facts.get().me.person
    for (const { editing, user } of room.seats().values())
      if (editing && user.person !== me)
        writers.set(editing, { person: user.person, name: user.name, group: user.group })
    // Cursors come twenty times a second, writers seldom: cards are drawn anew only for these.
    if (!equalJson([...writers], [...context.writers.get()])) context.writers.set(writers)
  }
  look()
  const stop = room.watch(look)
  return () => {
    stop()
    context.writers.set(new Map())
  }
}
