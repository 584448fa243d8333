import { Suspense, useMemo } from 'react'
import { recordsOf } from '../../../shared/document/workshop-document.ts'
import type { Summary } from '../../../shared/summary/summary.ts'
import { BoardPicture } from '../../canvas/index.ts'
import type { BoardPictureHandle } from '../../canvas/types.ts'
import { useBoardDocument, useBoardView, useWorkshopView } from '../../connection/index.ts'
import { usePinnedResults } from '../../figures/index.ts'
import { useText } from '../../i18n/index.ts'
import { Busy } from '../../ui/index.ts'
import styles from './summary.module.css'

/** The board as a picture; its cards stand as text in the steps. */
export function BoardFigure({
  summary,
  onReady,
}: {
  summary: Summary
  onReady: (handle: BoardPictureHandle | null) => void
}) {
  const text = useText()
  const { workshop } = summary
  const results = usePinnedResults(summary)
  const document = useBoardDocument()
  const view = useBoardView()
  const people = useWorkshopView()?.people ?? []
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is new whenever the records have changed
  const records = useMemo(() => [...recordsOf(document.doc).entries()], [document, view])
  if (!view) return <Busy />
  return (
    <figure className={styles.picture}>
      <Suspense fallback={<Busy />}>
        <BoardPicture
          records={records}
          groups={workshop.groups}
          people={people}
          steps={summary.steps}
          results={results}
          label={text('summary.boardLabel', { title: workshop.title })}
          onReady={onReady}
        />
      </Suspense>
      <figcaption className={styles.quiet}>{text('summary.boardCaption')}</figcaption>
    </figure>
  )
}
