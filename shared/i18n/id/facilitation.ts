import type { facilitation as english } from '../en/facilitation.ts'

export const facilitation: Record<keyof typeof english, string> = {}
