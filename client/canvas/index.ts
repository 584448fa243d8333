/** The canvas, loaded when it is first shown: tldraw is by far the largest part of the client. */
import { lazy } from 'react'

export const BoardCanvas = lazy(() => import('./BoardCanvas.tsx'))
export const BoardPicture = lazy(() => import('./BoardPicture.tsx'))
export type {
  BoardCanvasProps,
  BoardHandle,
  BoardPictureHandle,
  BoardPictureProps,
} from './types.ts'
