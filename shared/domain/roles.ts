/** Without the schema library, so that light screens can use it. */

/** `viewer` is a projector or a guest who only watches. */
export const roles = ['facilitator', 'participant', 'viewer'] as const
export type Role = (typeof roles)[number]
