import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Editor } from 'tldraw'
import 'tldraw/tldraw.css'
import type { Step } from '../../shared/steps/step.ts'
import { useLanguage, useText } from '../i18n/index.ts'
import { BoardContext, type BoardFacts } from './board-context.ts'
import styles from './canvas.module.css'
import { exportPng, exportSvg } from './export-board.ts'
import { pictureEditor } from './picture-editor.ts'
import type { BoardPictureProps } from './types.ts'

const { fonts } = getAssetUrlsByImport()
/** While people work the board changes all the time, and drawing a large one takes a second. */
const redrawMs = 5_000

const noSteps: readonly Step[] = []

type Drawn = { records: BoardPictureProps['records']; facts: BoardFacts }
type Draw = <T>(how: (editor: Editor) => Promise<T>) => Promise<T>

/** The board as a still picture: for the summary, on screen and on paper. */
export default function BoardPicture(props: BoardPictureProps) {
  const { records, groups, people, steps = noSteps, frame, results, label, onReady } = props
  const text = useText()
  const [language] = useLanguage()
  const me = { person: '', role: 'viewer', group: '' } as const
  const facts: BoardFacts = {
    me,
    steps,
    groups,
    people,
    readOnly: true,
    locks: new Map(),
    results,
    text,
    language,
  }
  const stage = useRef<HTMLDivElement>(null)
  const draw = useDraw(stage, { records, facts })
  const url = useImage(draw, [records, groups, people, steps, frame, results, text, language], frame)
  const isDrawn = url !== null
  useEffect(() => {
    if (!isDrawn) return
    // Drawn anew from the newest records, so that a redraw on screen cannot take an export's editor away.
    onReady?.({
      exportPng: () => draw((editor) => exportPng(editor, frame)),
      exportSvg: () => draw((editor) => exportSvg(editor, frame)),
    })
    return () => onReady?.(null)
  }, [isDrawn, draw, frame, onReady])
  return (
    <figure className={styles.picture}>
      <div ref={stage} hidden />
      {url ? <img src={url} alt={label} /> : <p className={styles.loading}>{text('canvas.loading')}</p>}
    </figure>
  )
}

/** Draws with an editor that lives for this one picture. */
function useDraw(stage: RefObject<HTMLDivElement | null>, newest: Drawn): Draw {
  const latest = useRef(newest)
  useEffect(() => {
    latest.current = newest
  })
  const [draw] = useState<Draw>(() => async <T,>(how: (editor: Editor) => Promise<T>): Promise<T> => {
    if (!stage.current) throw new Error('the page was left')
    const { records, facts } = latest.current
    const picture = pictureEditor(stage.current, records, new BoardContext(facts), fonts ?? {})
    try {
      await picture.ready
      return await how(picture.editor)
    } finally {
      picture.dispose()
    }
  })
  return draw
}

/** The address of the picture, drawn again calmly when one of `inputs` has changed. */
function useImage(draw: Draw, inputs: readonly unknown[], frame?: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null)
  const drawnAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    let isOver = false
    const show = (svg: string) => {
      if (isOver) return
      drawnAt.current = performance.now()
      setUrl(URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' })))
    }
    const timer = setTimeout(
      () =>
        draw((editor) => exportSvg(editor, frame))
          .then(show)
          .catch((error: unknown) => console.warn('The picture of the board could not be made.', error)),
      Math.max(0, drawnAt.current + redrawMs - performance.now()),
    )
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [draw, frame, ...inputs])
  useEffect(() => () => URL.revokeObjectURL(url ?? ''), [url])
  return url
}
