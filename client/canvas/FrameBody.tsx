import { stopEventPropagation, type TLFrameShape, useEditor, useIsEditing, useValue } from 'tldraw'
import { type DrawnAxes, drawnAxes } from '../../shared/steps/cluster/axes.ts'
import { AxesPicture, axesWords } from './AxesPicture.tsx'
import type { BoardContext } from './board-context.ts'
import styles from './canvas.module.css'
import { headingOf } from './frame-looks.ts'
import { LockSign } from './LockSign.tsx'
import { ResultPicture, resultWords, screenInks } from './ResultPicture.tsx'
import { isStepFrame, stepOfFrame } from './rights.ts'

export function FrameBody({ context, shape }: { context: BoardContext; shape: TLFrameShape }) {
  const isEditing = useIsEditing(shape.id)
  const isRegion = useValue('region', () => isStepFrame(context, shape.id), [context, shape.id])
  const locked = useValue('locked', () => context.facts.get().locks.has(shape.id), [context, shape.id])
  const result = useValue('result', () => context.facts.get().results?.get(shape.id), [context, shape.id])
  const axes = useValue('axes', () => axesIn(context, shape.id), [context, shape.id])
  const { text } = useValue('facts', () => context.facts.get(), [context])
  const { size, x, height } = headingOf(shape)
  return (
    <div
      className={styles.frame}
      data-region={isRegion}
      style={{ width: shape.props.w, height: shape.props.h }}
    >
      <div className={styles.heading} style={{ height, padding: `0 ${x}px`, fontSize: size }}>
        {isEditing ? (
          <TitleInput shape={shape} label={text('canvas.themeTitle')} />
        ) : (
          <span className={shape.props.name ? styles.title : styles.untitled}>
            {shape.props.name || text('canvas.untitled')}
          </span>
        )}
        {locked ? <LockSign label={text('canvas.locked')} /> : null}
      </div>
      {axes && (
        <svg className={styles.result} width={shape.props.w} height={shape.props.h} role="img">
          <title>{axesWords(axes, text)}</title>
          <AxesPicture axes={axes} inks={screenInks} text={text} />
        </svg>
      )}
      {result && (
        <svg className={styles.result} width={shape.props.w} height={shape.props.h} role="img">
          <title>{resultWords(result)}</title>
          <ResultPicture result={result} width={shape.props.w} inks={screenInks} />
        </svg>
      )}
    </div>
  )
}

/** The axes that are drawn in this frame: it is the region of a step that has some. */
export function axesIn(context: BoardContext, frame: string): DrawnAxes | null {
  const step = stepOfFrame(context, frame)
  return step && drawnAxes(step)
}

/** Long enough for a sentence; the heading shows what fits. */
const maxTitleChars = 120

function TitleInput({ shape, label }: { shape: TLFrameShape; label: string }) {
  const editor = useEditor()
  return (
    <input
      ref={(input) => {
        if (input && document.activeElement !== input) {
          input.focus()
          input.select()
        }
      }}
      className={styles.titleInput}
      aria-label={label}
      maxLength={maxTitleChars}
      value={shape.props.name}
      onPointerDown={stopEventPropagation}
      onChange={(event) =>
        editor.updateShape({ id: shape.id, type: 'frame', props: { name: event.currentTarget.value } })
      }
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        stopEventPropagation(event)
        editor.setEditingShape(null)
      }}
    />
  )
}
