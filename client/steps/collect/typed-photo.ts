/** A photo field while its description is being typed: the value as it will be, but with every blank. */
import type { PhotoValue } from '../../../shared/cards/photo-value.ts'

const typedForm = /^photo:([0-9a-z]{26})(?: (.*))?$/s

export const typedPhoto = ({ id, description }: PhotoValue): string => `photo:${id} ${description}`

/** Null where no photo was chosen yet. */
export function readTypedPhoto(typed: string): PhotoValue | null {
  const match = typedForm.exec(typed)
  return match?.[1] ? { id: match[1], description: match[2] ?? '' } : null
}
