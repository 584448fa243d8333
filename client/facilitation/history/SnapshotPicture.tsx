import { Suspense, useMemo, useState } from 'react'
import { type BoardView, readBoard } from '../../../shared/document/board-document.ts'
import type { Step } from '../../../shared/steps/step.ts'
import type { Snapshot } from '../../../shared/wire/history.ts'
import { BoardPicture } from '../../canvas/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { Busy, Select } from '../../ui/index.ts'
import styles from './history.module.css'
import { useSnapshotWords } from './snapshot-words.ts'

type SnapshotPictureProps = { here: Here; snapshot: Snapshot; lanes: readonly [string, unknown][] }

/** Drawn step by step, since the regions of an agenda side by side are too small to read. */
export function SnapshotPicture({ here, snapshot, lanes }: SnapshotPictureProps) {
  const text = useText()
  const { when } = useSnapshotWords(here.view)(snapshot)
  const board = useMemo(() => readBoard(lanes), [lanes])
  const steps = here.view.steps.filter(({ progress }) => board.frames.some(({ id }) => id === progress.frame))
  const [frame, setFrame] = useState(() => firstRegion(snapshot, steps, board))
  return (
    <>
      {steps.length > 0 && (
        <Select
          label={text('history.part')}
          labelHidden
          value={frame}
          onChange={setFrame}
          options={[
            { value: '', label: text('history.wholeBoard') },
            ...steps.map((step, at) => ({ value: step.progress.frame, label: `${at + 1}. ${step.title}` })),
          ]}
        />
      )}
      <div className={styles.picture}>
        <Suspense fallback={<Busy />}>
          <BoardPicture
            key={frame}
            records={lanes}
            groups={here.view.workshop.groups}
            people={here.view.people}
            frame={frame || null}
            label={text('history.pictureLabel', { when })}
          />
        </Suspense>
      </div>
    </>
  )
}

/** That of the step that moved, else the one with the most cards; empty: the whole board. */
function firstRegion(snapshot: Snapshot, steps: readonly Step[], board: BoardView): string {
  const moved = steps.find(({ id }) => id === snapshot.step)
  if (moved) return moved.progress.frame
  const regions = board.cards.map(({ id }) => board.stepOf(id))
  const cardsIn = ({ progress }: Step) => regions.filter((region) => region === progress.frame).length
  const [fullest] = [...steps].sort((a, b) => cardsIn(b) - cardsIn(a))
  return fullest && cardsIn(fullest) > 0 ? fullest.progress.frame : ''
}
