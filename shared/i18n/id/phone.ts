import type { phone as english } from '../en/phone.ts'

export const phone: Record<keyof typeof english, string> = {}
