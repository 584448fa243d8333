import type { summary as english } from '../en/summary.ts'

export const summary: Record<keyof typeof english, string> = {}
