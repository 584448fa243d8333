import type { Invitation } from '../../shared/wire/entry.ts'
import { table } from './csv.ts'

/** Names and links, to be sent one by one. The first three columns are those that a list is read from. */
export function invitationsCsv(invitations: readonly Invitation[]): string {
  const columns = ['name', 'group', 'note', 'role', 'state', 'link'] as const
  return table(columns, invitations)
}
