/** An editor that nobody sees, to draw pictures with. */
import {
  createTLStore,
  defaultAddFontsFromNode,
  Editor,
  type TLEditorAssetUrls,
  type TLRecord,
  tipTapDefaultExtensions,
} from 'tldraw'
import { groupLanes, joinRecord, type LaneValue } from '../../shared/document/lanes.ts'
import type { Origin } from '../../shared/domain/card.ts'
import type { BoardContext } from './board-context.ts'
import { boardShapes } from './board-shapes.ts'
import { problemOf } from './record-problem.ts'

export function pictureEditor(
  stage: HTMLElement,
  entries: Iterable<[string, unknown]>,
  context: BoardContext,
  fontAssetUrls: TLEditorAssetUrls['fonts'],
): { editor: Editor; ready: Promise<unknown>; dispose(): void } {
  const shapes = boardShapes(context)
  const store = createTLStore(shapes)
  const joined = new Map<string, LaneValue | null>()
  for (const [id, lanes] of groupLanes(entries)) {
    joined.set(id, joinRecord(lanes))
    if (lanes.origin) context.origins.set(id, lanes.origin as unknown as Origin)
  }
  const good = [...joined.values()].filter(
    (record) => record?.typeName && !problemOf(record, store, (id) => joined.get(id)),
  )
  store.mergeRemoteChanges(() => store.put(good as unknown as TLRecord[]))
  const container = document.createElement('div')
  stage.classList.add('tl-container', 'tl-theme__light')
  stage.append(container)
  const editor = new Editor({
    ...shapes,
    store,
    tools: [],
    getContainer: () => container,
    fontAssetUrls,
    textOptions: {
      tipTapConfig: { extensions: tipTapDefaultExtensions },
      addFontsFromNode: defaultAddFontsFromNode,
    },
  })
  return {
    editor,
    ready: editor.fonts.loadRequiredFontsForCurrentPage(),
    dispose() {
      editor.dispose()
      container.remove()
    },
  }
}
