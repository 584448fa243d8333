/** What somebody wrote for one card, before it is sent. */
import { photosOf } from '../../../shared/cards/photo-value.ts'
import type { CardFields, FormField, Reply } from '../../../shared/domain/card-form.ts'
import type { Surface } from '../scene.ts'

/** In base64. */
export type NewPhoto = { id: string; data: string }

/** `photos`: those that its fields name and the server has not got. */
export type CardDraft = {
  text: string
  fields: CardFields
  reply: Reply | null
  photos?: readonly NewPhoto[]
}

/** Of the photos at hand, those that the card names. */
export const photosToSend = (
  form: readonly FormField[],
  fields: CardFields,
  data: Readonly<Record<string, string>>,
): NewPhoto[] =>
  photosOf(form, fields).flatMap(({ id }) => {
    const one = data[id]
    return one === undefined ? [] : [{ id, data: one }]
  })

/** One's own hand, or paper that a facilitator copies for somebody of a group. */
export type Entry = { channel: Surface } | { channel: 'paper'; group: string }
