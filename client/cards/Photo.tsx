import { ImageOff } from 'lucide-react'
import type { PhotoValue } from '../../shared/cards/photo-value.ts'
import { useKept } from '../api/index.ts'
import { useText } from '../i18n/index.ts'
import styles from './cards.module.css'
import { photoAddress } from './photo-address.ts'
import { useFailedPicture } from './use-failed-picture.ts'

type PhotoProps = {
  workshop: string
  photo: PhotoValue
  /** As it was made smaller here and not sent yet, in base64. */
  data?: string | undefined
  large?: boolean
}

/** A photo with its description. What cannot be shown is told in words. */
export function Photo({ workshop, photo, data, large = false }: PhotoProps) {
  const text = useText()
  const source = usePhotoSource({ workshop, photo, data, large })
  const [hasFailed, onError] = useFailedPicture(source)
  const { description } = photo
  if (hasFailed)
    return (
      <span className={styles.noPhoto}>
        <ImageOff size={18} aria-hidden="true" /> {text('photo.missing')} {description}
      </span>
    )
  return (
    <figure className={styles.photo} data-large={large}>
      <img src={source} alt={description || text('photo.without')} decoding="async" onError={onError} />
      {/* The picture says it to who hears the page. */}
      {description && <figcaption aria-hidden="true">{description}</figcaption>}
    </figure>
  )
}

/** From this device while it waits to be sent, from the server afterwards. */
function usePhotoSource({ workshop, photo, data, large = false }: PhotoProps): string {
  const waiting = useKept(workshop).find(({ name, body }) => name === 'addPhoto' && body?.id === photo.id)
  const here = data ?? (waiting?.name === 'addPhoto' ? waiting.body?.data : undefined)
  if (here !== undefined) return `data:image/jpeg;base64,${here}`
  return photoAddress(workshop, photo.id, large)
}
