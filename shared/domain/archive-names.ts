/** Where people's names go in the file of a whole workshop: along, or replaced by "Person 3". Without the schema library. */
export const archiveNames = ['named', 'unnamed'] as const
export type ArchiveNames = (typeof archiveNames)[number]
