/** What stands between a person and the server right now, in honest words: what is safe, where, until when. Pure. */
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { ConnectionStatus } from '../../connection/index.ts'

export type Trouble = { title: MessageKey | null; words: MessageKey }

/**
 * - `writes`: makes things on the board; another tab may be the one that keeps them on this device
 * - `gives`: gives by commands, from a place on this device that no other tab takes away
 * - `watches`: gives nothing
 */
export type Reader = 'writes' | 'gives' | 'watches'

/** Null while there is nothing to say. An ended workshop has a page of its own. */
export function troubleOf(status: ConnectionStatus, reader: Reader): Trouble | null {
  switch (status.state) {
    case 'ended':
    case 'connecting':
      return null
    case 'offline':
      return { title: null, words: offlineWords(status.returning, reader, status.notKept !== null) }
    case 'live':
      return status.saving
        ? null
        : { title: 'health.notSaving', words: notSavingWords(reader, status.notKept !== null) }
  }
}

function offlineWords(isReturning: boolean, reader: Reader, cannotKeepWork: boolean): MessageKey {
  if (reader === 'watches') return isReturning ? 'health.restarting' : 'health.offlineWatching'
  if (cannotKeepWork) return 'common.offlineNotKept'
  return isReturning ? 'health.restartingYours' : 'common.offline'
}

function notSavingWords(reader: Reader, cannotKeepWork: boolean): MessageKey {
  if (reader === 'watches') return 'health.watching'
  return cannotKeepWork ? 'health.yoursNotKept' : 'health.yours'
}
