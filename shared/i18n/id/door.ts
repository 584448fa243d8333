import type { door as english } from '../en/door.ts'

export const door: Record<keyof typeof english, string> = {}
