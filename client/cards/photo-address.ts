import { addressOf } from '../api/index.ts'

/** Where a photo can be fetched by whom its card can be read. */
export const photoAddress = (workshop: string, id: string, large: boolean): string =>
  addressOf(large ? 'readPhoto' : 'readThumbnail', { w: workshop, p: id })
