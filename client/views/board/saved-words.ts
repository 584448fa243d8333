/** The honest words about somebody's work: on the server, on its way, or only on this device. */
import type { MessageKey } from '../../../shared/i18n/catalogue.ts'
import type { ConnectionStatus, SaveState } from '../../connection/index.ts'

export type SavedWords = {
  key: MessageKey
  params?: { count: number }
  tone: 'good' | 'quiet' | 'warning'
}

export function savedWords(state: ConnectionStatus['state'], saved: SaveState): SavedWords {
  if (typeof saved === 'object' && saved.kept > 0) {
    return { key: 'board.notSaved', params: { count: saved.kept }, tone: 'warning' }
  }
  if (state === 'connecting') return { key: 'board.connecting', tone: 'quiet' }
  // Nothing waits here, but "Saved" alone would promise a connection.
  if (state !== 'live') {
    return { key: saved === 'saving' ? 'common.offlineShort' : 'board.notSavedNone', tone: 'warning' }
  }
  return saved === 'saving' ? { key: 'board.saving', tone: 'quiet' } : { key: 'board.saved', tone: 'good' }
}
