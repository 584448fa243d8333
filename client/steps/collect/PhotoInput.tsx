import { Camera, CircleAlert, ImagePlus, Trash2 } from 'lucide-react'
import { type ChangeEvent, useId, useRef, useState } from 'react'
import { maxDescriptionChars, newPhotoId } from '../../../shared/cards/photo-value.ts'
import { Photo } from '../../cards/Photo.tsx'
import { useText } from '../../i18n/index.ts'
import { Button, TextField } from '../../ui/index.ts'
import styles from '../step.module.css'
import collect from './collect.module.css'
import { shrinkPhoto } from './shrink-photo.ts'
import { readTypedPhoto, typedPhoto } from './typed-photo.ts'
import type { PhotoDraft } from './use-photo-draft.ts'

type PhotoInputProps = {
  workshop: string
  label: string
  optional: boolean
  value: string
  error: string | null
  /** No name stands on the card, but a face may stand on the photo. */
  isNameless: boolean
  photos: PhotoDraft
  onChange: (value: string) => void
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** One photo from the camera or the gallery, made smaller here, and one sentence about what it shows. */
export function PhotoInput(props: PhotoInputProps) {
  const { workshop, label, optional, value, error, isNameless, photos, onChange } = props
  const text = useText()
  const id = useId()
  const file = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<'ready' | 'busy' | 'unreadable'>('ready')
  const photo = readTypedPhoto(value)
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? []
    // The same file may be chosen again.
    target.value = ''
    if (!chosen) return
    setState('busy')
    const data = await shrinkPhoto(chosen)
    setState(data ? 'ready' : 'unreadable')
    if (!data) return
    const fresh = newPhotoId(randomBytes)
    photos.put(fresh, data)
    onChange(typedPhoto({ id: fresh, description: photo?.description ?? '' }))
  }
  const problem = state === 'unreadable' ? text('photo.unreadable') : error
  const hint = [text('photo.ask'), isNameless ? text('photo.askNameless') : ''].filter(Boolean).join(' ')
  return (
    <fieldset className={collect.photo} aria-describedby={`${id}-hint`}>
      <legend>
        {label} {optional && <span className={styles.quiet}>({text('common.optional')})</span>}
      </legend>
      {photo && (
        <Photo workshop={workshop} photo={{ ...photo, description: '' }} data={photos.data[photo.id]} />
      )}
      <input
        ref={file}
        type="file"
        accept="image/*"
        aria-label={label}
        hidden
        onChange={(event) => void choose(event)}
      />
      <div className={styles.row}>
        <Button
          busy={state === 'busy'}
          icon={photo ? <ImagePlus size={18} aria-hidden="true" /> : <Camera size={18} aria-hidden="true" />}
          onClick={() => file.current?.click()}
        >
          {text(state === 'busy' ? 'photo.preparing' : photo ? 'photo.replace' : 'photo.take')}
        </Button>
        {photo && (
          <Button
            variant="quiet"
            icon={<Trash2 size={18} aria-hidden="true" />}
            onClick={() => {
              photos.drop(photo.id)
              onChange('')
            }}
          >
            {text('photo.remove')}
          </Button>
        )}
      </div>
      {problem && (
        <p className={collect.problem} role="alert">
          <CircleAlert size={18} aria-hidden="true" /> {problem}
        </p>
      )}
      <p className={styles.quiet} id={`${id}-hint`}>
        {hint}
      </p>
      {photo && (
        <TextField
          label={text('photo.description')}
          hint={text('photo.descriptionHint')}
          optional
          maxLength={maxDescriptionChars}
          value={photo.description}
          onChange={(description) => onChange(typedPhoto({ id: photo.id, description }))}
        />
      )}
    </fieldset>
  )
}
