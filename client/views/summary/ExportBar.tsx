import { useState } from 'react'
import type { Summary } from '../../../shared/summary/summary.ts'
import type { BoardPictureHandle } from '../../canvas/types.ts'
import { WholeWorkshopLinks } from '../../facilitation/WholeWorkshopLinks.tsx'
import { useLanguage, useText } from '../../i18n/index.ts'
import { Button, Notice } from '../../ui/index.ts'
import { fetchExport, fileName, saveFile } from './download.ts'
import styles from './summary.module.css'

type Format = keyof typeof files | 'png' | 'svg'

const files = {
  markdown: ['exportMarkdown', '.md'],
  json: ['exportJson', '.json'],
  cardsCsv: ['exportCardsCsv', '-cards.csv'],
  talliesCsv: ['exportTalliesCsv', '-results.csv'],
  pairsCsv: ['exportPairsCsv', '-pairs.csv'],
  commitmentsCsv: ['exportCommitmentsCsv', '-commitments.csv'],
  calendar: ['exportCommitmentsCalendar', '.ics'],
} as const
const formats = [...(Object.keys(files) as (keyof typeof files)[]), 'png', 'svg'] as const

/** Everything as files. */
export function ExportBar({
  workshop,
  picture,
  isFacilitator,
}: {
  workshop: Summary['workshop']
  picture: BoardPictureHandle | null
  isFacilitator: boolean
}) {
  const text = useText()
  const { busy, hasFailed, save } = useSaving(workshop, picture)
  return (
    <section className={styles.exports} aria-label={text('summary.export')}>
      <h2>{text('summary.export')}</h2>
      <div className={styles.buttons}>
        <Button variant="primary" onClick={() => window.print()}>
          {text('summary.print')}
        </Button>
        {formats.map((format) => (
          <Button
            key={format}
            busy={busy === format}
            disabled={picture === null && (format === 'png' || format === 'svg')}
            onClick={() => void save(format)}
          >
            {text(`summary.${format}`)}
          </Button>
        ))}
      </div>
      {isFacilitator && (
        <div className={styles.whole}>
          <p>
            {text('archive.fromSummary')} {text('archive.withoutPhotos')}
          </p>
          <div className={styles.buttons}>
            <WholeWorkshopLinks workshop={workshop.id} />
          </div>
        </div>
      )}
      {hasFailed && <Notice tone="error">{text('summary.fileFailed')}</Notice>}
    </section>
  )
}

function useSaving(workshop: Summary['workshop'], picture: BoardPictureHandle | null) {
  const [language] = useLanguage()
  const [busy, setBusy] = useState<Format | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const save = async (format: Format) => {
    setBusy(format)
    setHasFailed(false)
    try {
      const { content, ending } = await makeFile({ format, workshop: workshop.id, language, picture })
      saveFile(content, fileName(workshop.title, ending))
    } catch {
      setHasFailed(true)
    } finally {
      setBusy(null)
    }
  }
  return { busy, hasFailed, save }
}

async function makeFile({
  format,
  workshop,
  language,
  picture,
}: {
  format: Format
  workshop: string
  language: string
  picture: BoardPictureHandle | null
}): Promise<{ content: Blob; ending: string }> {
  if (format === 'png' || format === 'svg') {
    if (!picture) throw new Error('the picture is not drawn yet')
    const content =
      format === 'png'
        ? await picture.exportPng()
        : new Blob([await picture.exportSvg()], { type: 'image/svg+xml' })
    return { content, ending: `.${format}` }
  }
  const [endpoint, ending] = files[format]
  return { content: await fetchExport(endpoint, workshop, language), ending }
}
