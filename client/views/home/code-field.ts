import { normaliseCode } from '../../../shared/ids.ts'
import type { DoorKey } from '../../api/query-keys.ts'

/** Letters and digits of a workshop's code. */
export const codeLength = 6

/** What is left of typing when everything that no code contains is dropped. */
export function readableCode(typed: string): string {
  return normaliseCode(typed).replace(/[^0-9A-Z]/g, '')
}

/**
 * The door that was meant by what somebody typed or pasted: six characters in any case and spacing, or a
 * whole link. Null while it is neither.
 */
export function doorMeant(typed: string): DoorKey | null {
  const hash = typed.indexOf('#')
  if (hash >= 0) return doorFromFragment(typed.slice(hash))
  const code = readableCode(typed)
  return code.length === codeLength ? { code } : null
}

/** The key in a link's fragment: a long token, or the short code. */
export function doorFromFragment(fragment: string): DoorKey | null {
  const key = fragment.replace(/^#/, '').trim()
  if (key === '') return null
  const code = readableCode(key)
  return code.length === codeLength && key.length <= codeLength + 2 ? { code } : { token: key }
}
