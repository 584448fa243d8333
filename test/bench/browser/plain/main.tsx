/** tldraw as it comes, with the same records: its store is filled before it mounts, which is its fastest way. */
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import { createTLStore, defaultBindingUtils, defaultShapeUtils, type TLRecord, Tldraw } from 'tldraw'
import 'tldraw/tldraw.css'

type Board = { records: TLRecord[]; camera: { x: number; y: number; z: number } }

const { records, camera } = (await (await fetch('./board.json')).json()) as Board
const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
store.mergeRemoteChanges(() => store.put(records))
const assetUrls = getAssetUrlsByImport()

createRoot(document.getElementById('root') as HTMLElement).render(
  <Tldraw store={store} assetUrls={assetUrls} onMount={(editor) => void editor.setCamera(camera)} />,
)
