import { createContext, useContext } from 'react'
import {
  ClipboardMenuGroup,
  DefaultContextMenu,
  DeleteMenuItem,
  DuplicateMenuItem,
  GroupMenuItem,
  ReorderMenuSubmenu,
  type TLUiContextMenuProps,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  UngroupMenuItem,
  useEditor,
  useValue,
} from 'tldraw'
import { useText } from '../i18n/index.ts'
import { KnownBoard } from './BoardSurface.tsx'
import { shapeInMenu } from './shape-in-menu.ts'
import type { ShapeInMenu, ShapeMenuEntry } from './types.ts'

/** What the menu can ask of the screen; null where it cannot open cards. */
export const OpenCard = createContext<((id: string) => void) | null>(null)

/** What the screen adds for the one shape that is selected, or that one asked about. */
export const ShapeEntries = createContext<((shape: ShapeInMenu) => readonly ShapeMenuEntry[]) | null>(null)

/** The menu of the right mouse button (or a long press): only what participants need. */
export function BoardMenu(props: TLUiContextMenuProps) {
  return (
    <DefaultContextMenu {...props}>
      <AboutCard />
      <ScreenEntries />
      <ClipboardMenuGroup />
      <TldrawUiMenuGroup id="change">
        <DuplicateMenuItem />
        <GroupMenuItem />
        <UngroupMenuItem />
        <ReorderMenuSubmenu />
        <DeleteMenuItem />
      </TldrawUiMenuGroup>
    </DefaultContextMenu>
  )
}

function ScreenEntries() {
  const editor = useEditor()
  const context = useContext(KnownBoard)
  const entriesFor = useContext(ShapeEntries)
  const shape = useValue('shape in menu', () => (context ? shapeInMenu(editor, context) : null), [
    editor,
    context,
  ])
  const entries = shape && entriesFor ? entriesFor(shape) : []
  if (entries.length === 0) return null
  return (
    <TldrawUiMenuGroup id="screen">
      {entries.map(({ id, label, run }) => (
        <TldrawUiMenuItem key={id} id={id} label={label} readonlyOk onSelect={run} />
      ))}
    </TldrawUiMenuGroup>
  )
}

function AboutCard() {
  const editor = useEditor()
  const text = useText()
  const open = useContext(OpenCard)
  const card = useValue('card', () => {
    const shape = editor.getOnlySelectedShape()
    return shape?.type === 'note' ? shape.id : null
  }, [editor])
  if (!open || !card) return null
  return (
    <TldrawUiMenuGroup id="card">
      <TldrawUiMenuItem
        id="about-card"
        label={text('canvas.aboutCard')}
        readonlyOk
        onSelect={() => open(card)}
      />
    </TldrawUiMenuGroup>
  )
}
