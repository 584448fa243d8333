import { useState } from 'react'
import { useValue } from 'tldraw'
import type { PhotoValue } from '../../shared/cards/photo-value.ts'
import { photoAddress } from '../cards/photo-address.ts'
import type { BoardContext } from './board-context.ts'
import styles from './canvas.module.css'

/** A photo on a card, small. Fetched from our own server alone: a card never says an address. */
export function CardPhoto({ context, photo }: { context: BoardContext; photo: PhotoValue }) {
  const { text, workshop } = useValue('facts', () => context.facts.get(), [context])
  const [failed, setFailed] = useState<string | null>(null)
  const { id, description } = photo
  if (workshop === undefined || failed === id)
    return <span className={styles.noPhoto}>{description || text('photo.missing')}</span>
  return (
    <img
      className={styles.photo}
      src={photoAddress(workshop, id, false)}
      alt={description || text('photo.without')}
      draggable={false}
      decoding="async"
      onError={() => setFailed(id)}
    />
  )
}
