import { limits } from '../../../shared/wire/limits.ts'

/** The first thing that is still missing or too much, and the words that say so. */
export type JoinGap =
  | { field: 'name'; words: 'door.nameMissing' | 'door.nameTooLong' }
  | { field: 'group'; words: 'door.groupMissing' }

/** `needed`: a workshop with an open link asks for neither name nor group. */
type Typed = { name: string; group: string; needed: boolean }

export function joinGap({ name, group, needed }: Typed): JoinGap | null {
  const trimmed = name.trim()
  if (needed && trimmed === '') return { field: 'name', words: 'door.nameMissing' }
  if (trimmed.length > limits.nameChars) return { field: 'name', words: 'door.nameTooLong' }
  return needed && group === '' ? { field: 'group', words: 'door.groupMissing' } : null
}
