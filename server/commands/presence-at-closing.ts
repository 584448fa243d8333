/** Who was there when a ballot box was closed: noted by number and group, never by name. */
import type { WorkshopChange } from '../rooms/workshop-change.ts'

type Note = Record<string, number>
type Presence = { present: number; presentByGroup: Record<string, number> }

/** Stands before a group's id in the note. */
const ofGroup = 'present:'

/** What the note says: the group of each person who was there. */
export function presenceNote(groups: readonly string[]): Note {
  const note: Note = { present: groups.length }
  for (const group of groups) note[`${ofGroup}${group}`] = (note[`${ofGroup}${group}`] ?? 0) + 1
  return note
}

/** Nobody where the run was never closed. */
export async function presentAtClosing(
  change: WorkshopChange,
  { step, run }: { step: string; run: number },
): Promise<Presence> {
  const notes = await change.read('actions', { workshop: change.workshop, action: 'ballots_sealed' })
  const note = notes.find(({ detail }) => detail.step === step && detail.run === run)
  const byGroup = Object.entries(note?.detail ?? {}).flatMap(([name, count]): [string, number][] =>
    name.startsWith(ofGroup) ? [[name.slice(ofGroup.length), Number(count)]] : [],
  )
  return { present: Number(note?.detail.present ?? 0), presentByGroup: Object.fromEntries(byGroup) }
}
