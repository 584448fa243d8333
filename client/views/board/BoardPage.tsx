import { PanelLeftOpen, PanelRightOpen } from 'lucide-react'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { Step } from '../../../shared/steps/step.ts'
import { useSession } from '../../api/index.ts'
import { BoardCanvas } from '../../canvas/index.ts'
import type { BoardHandle, ShapeInMenu, ShapeMenuEntry, UnshownRecord } from '../../canvas/types.ts'
import { useBoardDocument, useConnectionStatus } from '../../connection/index.ts'
import { useLock } from '../../facilitation/order/use-lock.ts'
import { usePinnedResults } from '../../figures/index.ts'
import { useText } from '../../i18n/index.ts'
import type { Here } from '../../people/here.ts'
import { personName } from '../../people/person-name.ts'
import { useClusterMenu } from '../../steps/cluster/use-cluster-menu.tsx'
import { Busy, buttonClass, classes, IconButton, toast } from '../../ui/index.ts'
import { useTitle } from '../../ui/use-title.ts'
import { WorkshopState } from '../workshop/WorkshopState.tsx'
import { Banners } from './Banners.tsx'
import styles from './board.module.css'
import { CardDialog } from './CardDialog.tsx'
import { Header } from './Header.tsx'
import { Panel } from './Panel.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useRefusalToasts } from './use-refusal-toasts.ts'
import { useShownStep } from './use-shown-step.ts'

const RunOfShow = lazy(() => import('../../facilitation/RunOfShow.tsx'))

/** The shared canvas with everything around it. */
export default function BoardPage() {
  return <WorkshopState>{(here) => <Board here={here} />}</WorkshopState>
}

function Board({ here }: { here: Here }) {
  const text = useText()
  const [handle, setHandle] = useState<BoardHandle | null>(null)
  const [following, setFollowing] = useState<string | null>(null)
  const [panelOpen, setPanelOpen] = useState(true)
  const [railOpen, setRailOpen] = useState(true)
  const [card, setCard] = useState<string | null>(null)
  const [unshown, setUnshown] = useState<readonly UnshownRecord[]>([])
  const isEditing = useIsEditing()
  const missed = useRef<Step | null>(null)
  const go = (step: Step) => {
    missed.current = handle ? null : step
    handle?.openFrame(step.progress.frame)
  }
  // A step that was opened while the board was still loading is gone to when the board is there.
  useEffect(() => {
    if (handle && missed.current) handle.openFrame(missed.current.progress.frame)
    missed.current = null
  }, [handle])
  const { current, shown, look } = useShownStep(here.view, (step) => {
    if (!isEditing()) go(step)
    else {
      toast(text('board.openedStep', { title: step.title }), {
        action: { label: text('board.goThere'), onClick: () => go(step) },
      })
    }
  })
  const lookAt = (id: string) => {
    look(id)
    const step = here.view.steps.find((one) => one.id === id)
    if (step) go(step)
  }
  useTitle(here.view.workshop.title)
  useRefusalToasts()
  const isFacilitator = here.role === 'facilitator'
  const followed = here.view.people.find((one) => one.id === following)
  return (
    <div className={styles.page}>
      <a className={classes(buttonClass({ variant: 'plain' }), styles.skip)} href="#step-panel">
        {text('board.skipToPanel')}
      </a>
      <Header
        here={here}
        current={current}
        shown={shown}
        following={following}
        onFollow={setFollowing}
        onLook={lookAt}
        onGo={go}
      />
      {isFacilitator && railOpen && (
        <Suspense fallback={null}>
          <RunOfShow here={here} shown={shown} onLook={lookAt} onClose={() => setRailOpen(false)} />
        </Suspense>
      )}
      <main className={styles.stage} aria-label={text('board.canvas')}>
        <Canvas
          here={here}
          current={current}
          following={following}
          onStopFollowing={() => setFollowing(null)}
          onEditor={setHandle}
          onOpenCard={setCard}
          onUnshown={setUnshown}
        />
        <Banners
          here={here}
          unshown={unshown}
          following={followed ? personName(followed, text) : null}
          onStopFollowing={() => setFollowing(null)}
        />
        {isFacilitator && !railOpen && (
          <IconButton
            className={classes(styles.toggle, styles.toggleLeft)}
            label={text('facilitation.expand')}
            onClick={() => setRailOpen(true)}
          >
            <PanelLeftOpen size={20} aria-hidden="true" />
          </IconButton>
        )}
        {!panelOpen && (
          <IconButton
            className={classes(styles.toggle, styles.toggleRight)}
            label={text('board.openPanel')}
            onClick={() => setPanelOpen(true)}
          >
            <PanelRightOpen size={20} aria-hidden="true" />
          </IconButton>
        )}
        {handle && <Toolbar handle={handle} shown={shown} />}
      </main>
      {panelOpen && (
        <Panel
          here={here}
          current={current}
          shown={shown}
          handle={handle}
          onLook={lookAt}
          onOpenCard={setCard}
          onClose={() => setPanelOpen(false)}
        />
      )}
      {card !== null && <CardDialog here={here} card={card} onClose={() => setCard(null)} />}
    </div>
  )
}

/** While words are being written on the board, the view stays where it is. */
function useIsEditing(): () => boolean {
  const document = useBoardDocument()
  return () => document.presence.said().editing !== null
}

type CanvasProps = {
  here: Here
  current: Step | null
  following: string | null
  onStopFollowing: () => void
  onEditor: (handle: BoardHandle | null) => void
  onOpenCard: (card: string) => void
  onUnshown: (records: readonly UnshownRecord[]) => void
}

function Canvas(props: CanvasProps) {
  const { here, current } = props
  const text = useText()
  const document = useBoardDocument()
  const session = useSession()
  const status = useConnectionStatus()
  const clusterMenu = useClusterMenu(here)
  const lockMenu = useLockMenu(here)
  const results = usePinnedResults(here.view)
  return (
    <div className={styles.canvas}>
      <Suspense
        fallback={
          <div className={styles.loading}>
            <Busy label={text('board.loading')} />
          </div>
        }
      >
        <BoardCanvas
          document={document}
          workshop={here.workshop}
          me={{ person: here.me?.id ?? '', role: here.role, group: here.group }}
          steps={here.view.steps}
          groups={here.view.workshop.groups}
          people={here.view.people}
          currentFrame={current?.progress.frame ?? null}
          following={props.following}
          onStopFollowing={props.onStopFollowing}
          readOnly={here.role === 'viewer' || status.state === 'ended'}
          locks={here.view.locks}
          results={results}
          shapeMenu={(shape) => [...clusterMenu.entriesFor(shape), ...lockMenu(shape)]}
          licenseKey={session.data?.tldrawLicenseKey || null}
          onOpenCard={props.onOpenCard}
          onEditor={props.onEditor}
          onMessage={(key) => toast(text(key))}
          onUnshown={props.onUnshown}
        />
      </Suspense>
      {clusterMenu.dialog}
    </div>
  )
}

/** Facilitators lock and unlock where they stand: in the menu of the thing itself. */
function useLockMenu(here: Here): (shape: ShapeInMenu) => readonly ShapeMenuEntry[] {
  const text = useText()
  const setLock = useLock(here.workshop)
  return ({ id, locked, lockedSelf }) => {
    // What is locked with something around it is unlocked there.
    if (here.role !== 'facilitator' || (locked && !lockedSelf)) return []
    return [
      {
        id: 'lock',
        label: text(lockedSelf ? 'lock.unlock' : 'lock.lock'),
        run: () => void setLock(id, !lockedSelf),
      },
    ]
  }
}
