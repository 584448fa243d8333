/**
 * In which order kept commands go out. Photos have a lane of their own: only the card that a photo is for waits until
 * it is through, and what is done to that card afterwards; everything else, ballots above all, goes on. Pure.
 */
import { readPhoto } from '../../shared/cards/photo-value.ts'
import type { CardFields } from '../../shared/domain/card-form.ts'
import type { KeptCommand } from './kept-command.ts'

export type Lane = 'words' | 'photos'

export const laneOf = ({ name }: KeptCommand): Lane => (name === 'addPhoto' ? 'photos' : 'words')

/** The oldest of this lane that waits for nothing. */
export function nextIn(lane: Lane, kept: readonly KeptCommand[]): KeptCommand | undefined {
  const held = heldBack(kept)
  return kept.find((command) => laneOf(command) === lane && !held.has(command))
}

/** Commands, oldest first, that wait for a photo, or for one of their own card that does. */
export function heldBack(kept: readonly KeptCommand[]): ReadonlySet<KeptCommand> {
  const coming = new Set(kept.map(photoBrought))
  const cards = new Set<string>()
  const held = new Set<KeptCommand>()
  for (const command of kept) {
    const touched = cardsOf(command)
    if (!photosNamed(command).some((id) => coming.has(id)) && !touched.some((card) => cards.has(card)))
      continue
    held.add(command)
    for (const card of touched) cards.add(card)
  }
  return held
}

const photoBrought = (command: KeptCommand): string | undefined =>
  command.name === 'addPhoto' ? command.body?.id : undefined

/** The card that is written, and the one that it answers. The same id may stand in two workshops. */
function cardsOf({ name, params, body }: KeptCommand): string[] {
  const ids = name === 'addCard' ? [body?.id, body?.reply?.item] : [params.c]
  return ids.flatMap((id) => (id === undefined ? [] : [`${params.w} ${id}`]))
}

const fieldsOf = (command: KeptCommand): CardFields =>
  ((command.name === 'addCard' || command.name === 'editCard') && command.body?.fields) || {}

export const photosNamed = (command: KeptCommand): string[] =>
  Object.values(fieldsOf(command)).flatMap((value) => readPhoto(value)?.id ?? [])

/**
 * A card whose photos the server has not got goes without them, so that its words do not stay behind; one that is only
 * edited keeps the fields that it had, with the photo that was to be replaced.
 */
export function leavingPhotos(command: KeptCommand, photos: readonly string[]): KeptCommand {
  if ((command.name !== 'addCard' && command.name !== 'editCard') || !command.body?.fields) return command
  const { fields, ...body } = command.body
  const all = Object.entries(fields)
  const kept = all.filter(([, value]) => !photos.includes(readPhoto(value)?.id ?? ''))
  if (kept.length === all.length) return command
  // The name and its body still belong together; the compiler cannot follow that through the copy.
  if (command.name === 'editCard') return { ...command, body } as KeptCommand
  return { ...command, body: { ...body, fields: Object.fromEntries(kept) } } as KeptCommand
}
