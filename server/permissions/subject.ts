import type { Role } from '../../shared/domain/person.ts'

/** Who is acting: decided once per request or connection from the session, never from what was sent. */
export type Subject = {
  workshop: string
  person: string
  role: Role
  group: string
  /** The organiser of this workshop, who is also a facilitator in it. */
  organiser: boolean
}
