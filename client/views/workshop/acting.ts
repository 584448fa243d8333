import type { Role } from '../../../shared/domain/person.ts'

/** Who acts in this tab, and where. */
export type Acting = { workshop: string; person: string; role: Role }
