import type { BoardPictureProps } from './types.ts'

export default function BoardPicture({ label }: BoardPictureProps) {
  return <figure aria-label={label} />
}
