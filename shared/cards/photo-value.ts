/**
 * What a photo field holds: which photo, and what it shows in words. The picture itself lies on the server, apart from
 * every document, under an id that nobody can guess; a value never holds an address.
 */
import type { CardFields, FormField } from '../domain/card-form.ts'
import { charsOf } from '../domain/chars-of.ts'
import { newId, type RandomBytes } from '../ids.ts'

export type PhotoValue = { id: string; description: string }

/** One sentence; with the id it stays below what a field may hold. */
export const maxDescriptionChars = 150

/** 26 characters of 36: 134 bits. */
const idLength = 26
const idForm = '[0-9a-z]{26}'
const valueForm = new RegExp(`^photo:(${idForm})(?: (\\S.*))?$`, 'u')

/** As the schema of a request checks it. */
export const photoIdForm = new RegExp(`^${idForm}$`)

export const newPhotoId = (random: RandomBytes): string => newId(random, idLength)

/** Null for whatever is no photo's value. */
export function readPhoto(value: unknown): PhotoValue | null {
  const match = typeof value === 'string' ? valueForm.exec(value) : null
  if (!match?.[1]) return null
  const description = match[2] ?? ''
  return charsOf(description) > maxDescriptionChars ? null : { id: match[1], description }
}

export const writePhoto = ({ id, description }: PhotoValue): string =>
  `photo:${id} ${description.replace(/\s+/gu, ' ').trim()}`.trim()

/** What a card says beside its photos. */
export function withoutPhotos(form: readonly FormField[], fields: CardFields): CardFields {
  const photos = new Set(form.flatMap(({ id, type }) => (type === 'photo' ? [id] : [])))
  return Object.fromEntries(Object.entries(fields).filter(([id]) => !photos.has(id)))
}

/** The photos that a card with these values names. */
export const photosOf = (
  form: readonly FormField[],
  fields: Readonly<Record<string, unknown>>,
): PhotoValue[] => form.flatMap(({ id, type }) => (type === 'photo' && readPhoto(fields[id])) || [])
