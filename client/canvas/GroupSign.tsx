import type { GroupMark } from '../../shared/domain/group.ts'
import { markPaths } from '../ui/mark-paths.ts'

/** A group's mark, white on the stripe; nothing where the group is not told. */
export function GroupSign({ mark, x = 3.5, y = 6 }: { mark: GroupMark | null; x?: number; y?: number }) {
  if (!mark) return null
  return (
    <svg x={x} y={y} width={11} height={11} viewBox="0 0 24 24" aria-hidden="true">
      <path d={markPaths[mark]} fill="#ffffff" fillRule="evenodd" />
    </svg>
  )
}
