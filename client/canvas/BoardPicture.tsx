import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { useEffect, useRef, useState } from 'react'
import 'tldraw/tldraw.css'
import { useLanguage, useText } from '../i18n/index.ts'
import { BoardContext } from './board-context.ts'
import styles from './canvas.module.css'
import { exportPng, exportSvg } from './export-board.ts'
import { pictureEditor } from './picture-editor.ts'
import type { BoardPictureProps } from './types.ts'

const { fonts } = getAssetUrlsByImport()

/** The board as a still picture: for the summary, on screen and on paper. */
export default function BoardPicture(props: BoardPictureProps) {
  const { records, groups, people, frame, label, onReady } = props
  const text = useText()
  const [language] = useLanguage()
  const stage = useRef<HTMLDivElement>(null)
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    if (!stage.current) return
    const me = { person: '', role: 'viewer', group: '' } as const
    const facts = { me, steps: [], groups, people, readOnly: true, text, language }
    const picture = pictureEditor(stage.current, records, new BoardContext(facts), fonts ?? {})
    let made: string | null = null
    let isOver = false
    onReady?.({
      exportPng: () => exportPng(picture.editor, frame),
      exportSvg: () => exportSvg(picture.editor, frame),
    })
    picture.ready
      .then(() => exportSvg(picture.editor, frame))
      .then((svg) => {
        if (isOver) return
        made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
        setUrl(made)
      })
      .catch((error: unknown) => console.warn('The picture of the board could not be made.', error))
    return () => {
      isOver = true
      if (made) URL.revokeObjectURL(made)
      onReady?.(null)
      picture.dispose()
    }
  }, [records, groups, people, frame, text, language, onReady])
  return (
    <figure className={styles.picture}>
      <div ref={stage} hidden />
      {url ? <img src={url} alt={label} /> : <p className={styles.loading}>{text('canvas.loading')}</p>}
    </figure>
  )
}
