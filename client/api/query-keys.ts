/** The names under which answers are remembered. One list, so that nobody invalidates a misspelt one. */
export const queryKeys = {
  session: ['session'] as const,
  workshops: ['workshops'] as const,
  door: (key: DoorKey) => ['door', key.token ?? '', key.code ?? ''] as const,
  ticket: (ticket: string) => ['ticket', ticket] as const,
  waiting: (workshop: string) => ['waiting', workshop] as const,
  invitations: (workshop: string) => ['invitations', workshop] as const,
  me: (workshop: string) => ['me', workshop] as const,
  moderation: (workshop: string) => ['moderation', workshop] as const,
  snapshots: (workshop: string) => ['snapshots', workshop] as const,
  snapshot: (workshop: string, snapshot: string) => ['snapshot', workshop, snapshot] as const,
  personChanges: (workshop: string, person: string) => ['changes-of', workshop, person] as const,
  cardChanges: (workshop: string, card: string) => ['changes-to', workshop, card] as const,
  matches: (workshop: string, step: string, stamp: string) => ['matches', workshop, step, stamp] as const,
  balance: (workshop: string) => ['balance', workshop] as const,
  late: (workshop: string) => ['late', workshop] as const,
  links: (workshop: string) => ['links', workshop] as const,
  summary: (workshop: string) => ['summary', workshop] as const,
}

/** A door is found by the token of a link or by the typed code. */
export type DoorKey = { token?: string; code?: string }
