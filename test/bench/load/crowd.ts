/** People who come in together: some of them edit, some look closely, the others only move their cursor. */
import { inParallel } from '../../../server/rehearsal/in-parallel.ts'
import type { Room, Venue } from './commands.ts'
import type { Heard } from './dialect.ts'
import { LoadEditor } from './editor.ts'
import { LoadPerson } from './person.ts'
import type { Crowd } from './play.ts'
import { Watcher } from './watcher.ts'

/** So many handshakes are under way at once. */
const width = 50

export type Cast = { editors: number; watchers: number; frame: string; scene: number }

export async function comeIn(venue: Venue, room: Room, cast: Cast): Promise<Crowd> {
  const roles = castRoles(room.people.length, cast)
  const cards = [...roles.editors].map((index) => `shape:bench-${cast.scene}-${index}`)
  const crowd = {
    people: [] as LoadPerson[],
    editors: [] as LoadEditor[],
    watchers: [] as Watcher[],
    saved: [],
  }
  await inParallel([...room.people], width, async (_, index) => {
    crowd.people[index] = roles.editors.has(index)
      ? await editorComesIn(index)
      : roles.watchers.has(index)
        ? await watcherComesIn(index)
        : await guestComesIn(index)
  })
  return crowd

  async function guestComesIn(index: number): Promise<LoadPerson> {
    const person = enter(venue, room, index)
    await person.inSync
    person.beQuiet()
    return person
  }

  async function watcherComesIn(index: number): Promise<LoadPerson> {
    const watcher = new Watcher(cards)
    crowd.watchers.push(watcher)
    const person = enter(venue, room, index, (heard) => watcher.hear(heard))
    await person.inSync
    return person
  }

  async function editorComesIn(index: number): Promise<LoadPerson> {
    let editor: LoadEditor | null = null
    let state = new Uint8Array()
    const person = enter(venue, room, index, (heard) => {
      if (heard.kind === 'missing') state = heard.update.slice()
      if (heard.kind === 'saved') crowd.saved.push(...((editor?.saved(heard.frames) ?? []) as never[]))
    })
    await person.inSync
    const card = `shape:bench-${cast.scene}-${index}`
    editor = new LoadEditor(person, { card, parent: cast.frame, state })
    crowd.editors.push(editor)
    return person
  }
}

export const enter = (
  { address, dialect }: Venue,
  { document, people }: Room,
  index: number,
  onHeard?: (heard: Heard) => void,
): LoadPerson => {
  const pass = people[index]
  if (!pass) throw new RangeError('more people are wanted than there are')
  return new LoadPerson({ address, dialect, document, pass, onHeard })
}

/** Spread evenly over those who come in, since a server may serve the first first. */
export function castRoles(
  people: number,
  { editors, watchers }: Pick<Cast, 'editors' | 'watchers'>,
): { editors: Set<number>; watchers: Set<number> } {
  const free = (taken: ReadonlySet<number>, wanted: number) => {
    let index = wanted
    while (taken.has(index)) index = (index + 1) % people
    return index
  }
  const watching = new Set<number>()
  for (let i = 0; i < watchers; i += 1)
    watching.add(free(watching, Math.round((i * (people - 1)) / Math.max(1, watchers - 1))))
  const editing = new Set<number>()
  for (let i = 0; i < editors; i += 1)
    editing.add(free(new Set([...watching, ...editing]), Math.floor(((i + 0.5) * people) / editors)))
  return { editors: editing, watchers: watching }
}
