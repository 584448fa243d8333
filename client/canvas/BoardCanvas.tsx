import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { type Editor, type TLComponents, Tldraw, tipTapDefaultExtensions, useTldrawUser } from 'tldraw'
import 'tldraw/tldraw.css'
import type { Lock } from '../../shared/domain/order.ts'
import { limits } from '../../shared/wire/limits.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import { BoardFailure } from './BoardFailure.tsx'
import { BoardMenu, OpenCard, ShapeEntries } from './BoardMenu.tsx'
import { BoardSurface, KnownBoard } from './BoardSurface.tsx'
import { BoardSession } from './board-session.ts'
import styles from './canvas.module.css'
import { follow } from './follow.ts'
import { guardedTools } from './guarded-tools.ts'
import { setUpEditor } from './set-up-editor.ts'
import type { BoardCanvasProps } from './types.ts'
import { uiOverrides } from './ui-overrides.ts'

/** Fonts, icons and translations come from our own server. */
const assetUrls = getAssetUrlsByImport()

/** tldraw's panels are left out: the frame around the board draws its own tools. */
const components: TLComponents = {
  Canvas: BoardSurface,
  ContextMenu: BoardMenu,
  ErrorFallback: BoardFailure,
  ActionsMenu: null,
  HelpMenu: null,
  ZoomMenu: null,
  MainMenu: null,
  Minimap: null,
  StylePanel: null,
  PageMenu: null,
  NavigationPanel: null,
  Toolbar: null,
  ImageToolbar: null,
  VideoToolbar: null,
  KeyboardShortcutsDialog: null,
  QuickActions: null,
  HelperButtons: null,
  DebugPanel: null,
  DebugMenu: null,
  MenuPanel: null,
  SharePanel: null,
  CursorChatBubble: null,
  // Others are drawn by our own layer.
  CollaboratorBrush: null,
  CollaboratorCursor: null,
  CollaboratorHint: null,
  CollaboratorScribble: null,
  CollaboratorShapeIndicator: null,
  TopPanel: null,
}

const options = {
  maxPages: 1,
  maxShapesPerPage: limits.shapesPerBoard,
  // It would also lay a text over a card that one may not edit.
  createTextOnCanvasDoubleClick: false,
} as const

/**
 * By default the caret is set to the beginning once a card's words have opened: on a slow device that is after the
 * first letters, and what follows would be written in front of them.
 */
const textOptions = { tipTapConfig: { extensions: tipTapDefaultExtensions, autofocus: 'end' } } as const

/** The board. Its store is filled before the editor mounts. */
export default function BoardCanvas(props: BoardCanvasProps) {
  const text = useText()
  const session = useSession(props)
  const isOpen = useSyncExternalStore(session.watch, session.isOpen)
  return (
    <section className={styles.board} aria-label={text('canvas.board')}>
      {isOpen ? (
        <OpenBoard {...props} session={session} />
      ) : (
        <p className={styles.waiting} aria-live="polite">
          {text('canvas.loading')}
        </p>
      )}
    </section>
  )
}

/** Keeps the session's facts up to date and bound to the document. */
function useSession(props: BoardCanvasProps): BoardSession {
  const { document, me, steps, groups, people, readOnly, locks = noLocks, results, workshop } = props
  const text = useText()
  const [language] = useLanguage()
  const latest = useLatest(props)
  const facts = { me, steps, groups, people, readOnly, locks, results, workshop, text, language }
  const [session] = useState(() => new BoardSession(facts, (records) => latest.current.onUnshown?.(records)))
  useEffect(
    () =>
      session.context.facts.set({
        me,
        steps,
        groups,
        people,
        readOnly,
        locks,
        results,
        workshop,
        text,
        language,
      }) && undefined,
    [session, me, steps, groups, people, readOnly, locks, results, workshop, text, language],
  )
  useEffect(() => session.start(document), [session, document])
  return session
}

function OpenBoard(props: BoardCanvasProps & { session: BoardSession }) {
  const { session, document, me, following, onOpenCard, shapeMenu } = props
  const latest = useLatest(props)
  const [editor, setEditor] = useState<Editor | null>(null)
  const [language] = useLanguage()
  const user = useTldrawUser({
    userPreferences: useMemo(
      () => ({ id: me.person, name: '', color: '#4A5A66', locale: language, colorScheme: 'system' as const }),
      [me.person, language],
    ),
    setUserPreferences: keepPreferences,
  })
  const overrides = useMemo(() => uiOverrides(session), [session])
  const tools = useMemo(
    () => guardedTools(session.context, (key) => latest.current.onMessage?.(key)),
    [session, latest],
  )
  const mount = useCallback(
    (mounted: Editor) => {
      const { handle, stop } = setUpEditor(mounted, session, () => latest.current)
      setEditor(mounted)
      latest.current.onEditor?.(handle)
      return () => {
        stop()
        setEditor(null)
        latest.current.onEditor?.(null)
      }
    },
    [session, latest],
  )
  usePresence(editor, session, document)
  useEffect(() => {
    if (!editor || !following) return
    return follow(editor, document.presence, following, () => latest.current.onStopFollowing())
  }, [editor, document, following, latest])
  return (
    <KnownBoard.Provider value={session.context}>
      <ShapeEntries.Provider value={shapeMenu ?? null}>
        <OpenCard.Provider value={onOpenCard ?? null}>
          <Tldraw
            store={session.store}
            user={user}
            assetUrls={assetUrls}
            components={components}
            overrides={overrides}
            shapeUtils={session.shapes.shapeUtils}
            tools={tools}
            embeds={[]}
            acceptedImageMimeTypes={[]}
            acceptedVideoMimeTypes={[]}
            maxAssetSize={0}
            options={options}
            textOptions={textOptions}
            licenseKey={props.licenseKey ?? undefined}
            onMount={mount}
          />
        </OpenCard.Provider>
      </ShapeEntries.Provider>
    </KnownBoard.Provider>
  )
}

const noLocks: ReadonlyMap<string, Lock> = new Map()

/** Preferences are the application's: language, colours and who one is. */
const keepPreferences = () => {}

function usePresence(editor: Editor | null, session: BoardSession, document: BoardCanvasProps['document']) {
  useEffect(() => (editor ? session.meet(editor, document.presence) : undefined), [editor, session, document])
}

/** The newest props, for listeners that outlive a render. */
function useLatest<T>(value: T) {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
