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

/** What the menu can ask of the screen; null where it cannot open cards. */
export const OpenCard = createContext<((id: string) => void) | null>(null)

/** The menu of the right mouse button (or a long press): only what participants need. */
export function BoardMenu(props: TLUiContextMenuProps) {
  return (
    <DefaultContextMenu {...props}>
      <AboutCard />
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
