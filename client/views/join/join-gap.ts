import { limits } from '../../../shared/wire/limits.ts'

/** The first thing that is still missing or too much, and the words that say so. */
export type JoinGap =
  | { field: 'name'; words: 'door.nameMissing' | 'door.nameTooLong' }
  | { field: 'group'; words: 'door.groupMissing' }

type Typed = { name: string; group: string; nameNeeded: boolean }

export function joinGap({ name, group, nameNeeded }: Typed): JoinGap | null {
  const trimmed = name.trim()
  if (nameNeeded && trimmed === '') return { field: 'name', words: 'door.nameMissing' }
  if (trimmed.length > limits.nameChars) return { field: 'name', words: 'door.nameTooLong' }
  return group === '' ? { field: 'group', words: 'door.groupMissing' } : null
}
