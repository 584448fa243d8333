import { useValue } from 'tldraw'
import type { PhotoValue } from '../../shared/cards/photo-value.ts'
import { photoAddress } from '../cards/photo-address.ts'
import { useFailedPicture } from '../cards/use-failed-picture.ts'
import type { BoardContext } from './board-context.ts'
import styles from './canvas.module.css'

/** A photo on a card, small. Fetched from our own server alone: a card never says an address. */
export function CardPhoto({ context, photo }: { context: BoardContext; photo: PhotoValue }) {
  const { text, workshop } = useValue('facts', () => context.facts.get(), [context])
  const { id, description } = photo
  const source = workshop === undefined ? null : photoAddress(workshop, id, false)
  const [hasFailed, onError] = useFailedPicture(source)
  if (source === null || hasFailed)
    return (
      <span className={styles.noPhoto}>
        {text('photo.missing')} {description}
      </span>
    )
  return (
    <img
      className={styles.photo}
      src={source}
      alt={description || text('photo.without')}
      draggable={false}
      decoding="async"
      onError={onError}
    />
  )
}
