/** A file with ids of people and matches of this server's own, wherever they stand. Everything else keeps its id. */
import type { Origin } from '../domain/card.ts'
import type { Archive } from './archive-file.ts'

/** `newId` gives another one each time. What a file says of nobody is of nobody. */
export function renamed(archive: Archive, newId: () => string): Archive {
  const ids = new Map(archive.people.map(({ id }) => [id, newId()]))
  const person = (id: string): string => ids.get(id) ?? ''
  const orNull = (id: string | null): string | null => (id === null ? null : person(id))
  const lineage = (from: Origin['from']): Origin['from'] =>
    from.map((link) => ({ ...link, by: orNull(link.by) }))
  return {
    ...archive,
    people: archive.people.map((one) => ({ ...one, id: person(one.id) })),
    themes: archive.themes.map((theme) => (theme.from ? { ...theme, from: lineage(theme.from) } : theme)),
    matches: archive.matches.map((match) => ({ ...match, id: newId() })),
    commitments: archive.commitments.map((one) => ({
      ...one,
      owner: { ...one.owner, person: orNull(one.owner.person) },
    })),
    cosigners: archive.cosigners.map((one) => ({ ...one, person: person(one.person) })),
    board: Object.fromEntries(
      Object.entries(archive.board).map(([key, value]) => {
        if (!key.endsWith('#origin')) return [key, value]
        const origin = value as Origin
        return [key, { ...origin, author: orNull(origin.author), from: lineage(origin.from) }]
      }),
    ),
  }
}
