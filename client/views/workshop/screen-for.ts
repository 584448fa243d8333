import type { Role } from '../../../shared/domain/person.ts'

export type Screen = 'board' | 'phone' | 'projector'

/**
 * A page without canvas below this width, and on a touch screen too low for a board (a phone on its side).
 * In CSS px.
 */
export const phoneQuery = '(max-width: 719.98px), (pointer: coarse) and (max-height: 480px)'

/** Viewers watch, participants on a phone get the step as a page, everybody else works on the board. */
export function screenFor(role: Role, isPhone: boolean): Screen {
  switch (role) {
    case 'viewer':
      return 'projector'
    case 'participant':
      return isPhone ? 'phone' : 'board'
    case 'facilitator':
      return 'board'
  }
}

const byRank: Record<Role, number> = { facilitator: 0, participant: 1, viewer: 2 }

/** Who acts in this tab: the person chosen here before, else the highest role this browser has. */
export function actingSeat<S extends { person: string; role: Role }>(
  seats: readonly S[],
  chosen: string | null,
): S | null {
  const ranked = [...seats].sort((a, b) => byRank[a.role] - byRank[b.role])
  return ranked.find(({ person }) => person === chosen) ?? ranked[0] ?? null
}
