/** The names under which answers are remembered. One list, so that nobody invalidates a misspelt one. */
export const queryKeys = {
  session: ['session'] as const,
  workshops: ['workshops'] as const,
  door: (key: DoorKey) => ['door', key.token ?? '', key.code ?? ''] as const,
  me: (workshop: string) => ['me', workshop] as const,
  moderation: (workshop: string) => ['moderation', workshop] as const,
  links: (workshop: string) => ['links', workshop] as const,
  summary: (workshop: string) => ['summary', workshop] as const,
}

/** A door is found by the token of a link or by the typed code. */
export type DoorKey = { token?: string; code?: string }
