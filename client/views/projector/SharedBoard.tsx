import { Suspense, useEffect, useState } from 'react'
import type { Step } from '../../../shared/steps/step.ts'
import { useSession } from '../../api/index.ts'
import { BoardCanvas } from '../../canvas/index.ts'
import type { BoardHandle } from '../../canvas/types.ts'
import { useBoardDocument, usePeopleHere } from '../../connection/index.ts'
import { usePinnedResults } from '../../figures/index.ts'
import type { Here } from '../../people/here.ts'
import { Busy } from '../../ui/Busy.tsx'
import styles from './SharedBoard.module.css'
import { leaderOf } from './stage.ts'

/** The board as the facilitator sees it; where none is here, the current step's region. Nothing can be changed. */
export function SharedBoard({ here, step }: { here: Here; step: Step | null }) {
  const session = useSession()
  const results = usePinnedResults(here.view)
  const document = useBoardDocument()
  const [handle, setHandle] = useState<BoardHandle | null>(null)
  const leader = leaderOf(usePeopleHere(), here.view.people)
  const frame = step?.progress.frame ?? null
  useEffect(() => {
    if (handle && frame && !leader) handle.zoomToFrame(frame)
  }, [handle, frame, leader])
  return (
    <div className={styles.board}>
      <Suspense fallback={<Busy />}>
        <BoardCanvas
          document={document}
          workshop={here.workshop}
          me={{ person: here.me?.id ?? '', role: 'viewer', group: here.group }}
          steps={here.view.steps}
          groups={here.view.workshop.groups}
          people={here.view.people}
          results={results}
          currentFrame={frame}
          following={leader}
          onStopFollowing={stayFollowing}
          onEditor={setHandle}
          readOnly
          licenseKey={session.data?.tldrawLicenseKey ?? null}
        />
      </Suspense>
    </div>
  )
}

/** A wheel touched by accident must not leave the room looking elsewhere. */
const stayFollowing = () => {}
