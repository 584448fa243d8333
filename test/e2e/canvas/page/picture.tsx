import { Suspense } from 'react'
import { BoardPicture, type BoardPictureProps } from '../../../../client/canvas/index.ts'
import { defaultGroups } from '../../../../shared/domain/default-groups.ts'

type Props = Pick<BoardPictureProps, 'records' | 'people' | 'onReady'>

export function Picture(props: Props) {
  return (
    <Suspense>
      <BoardPicture {...props} groups={defaultGroups} label="The board" />
    </Suspense>
  )
}
