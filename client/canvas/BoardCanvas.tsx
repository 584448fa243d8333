import { Tldraw } from 'tldraw'
import 'tldraw/tldraw.css'
import type { BoardCanvasProps } from './types.ts'

export default function BoardCanvas(props: BoardCanvasProps) {
  return <Tldraw hideUi licenseKey={props.licenseKey ?? undefined} />
}
