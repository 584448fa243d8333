import type { Workshop } from '../../shared/domain/workshop.ts'
import { useFormats, useText } from '../i18n/index.ts'
import { Notice } from './Notice.tsx'

/** On every report of an imported workshop: its numbers stand on the word of a file. */
export function ImportNotice({ imported }: { imported: Workshop['imported'] }) {
  const text = useText()
  const { dateTime } = useFormats()
  if (!imported) return null
  const { at, exportedAt, names } = imported
  return (
    <Notice tone="warning">
      {text('archive.markLong', { date: dateTime(at), exported: dateTime(exportedAt) })}
      {` ${text('archive.markPhotos')}`}
      {names === 'unnamed' && ` ${text('archive.markUnnamed')}`}
    </Notice>
  )
}
