/** Without the schema library, so that every page can use it. */
import type { Person } from './person.ts'

/** Does what this person wrote still say who wrote it? */
export const keepsName = ({ gone }: Pick<Person, 'gone'>): boolean => gone === 'no' || gone === 'former'
