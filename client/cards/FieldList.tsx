import { fieldWords } from '../../shared/cards/field-words.ts'
import { formOf } from '../../shared/cards/of-step.ts'
import type { CardFields } from '../../shared/domain/card-form.ts'
import type { Step } from '../../shared/steps/step.ts'
import { useLanguage } from '../i18n/index.ts'
import styles from './cards.module.css'
import { OpenPhoto } from './OpenPhoto.tsx'
import { Photo } from './Photo.tsx'

type FieldListProps = {
  workshop: string
  step: Step | null | undefined
  fields: CardFields
  /** How photos are shown: to be opened, small, or large for paper. */
  photos?: 'open' | 'small' | 'large'
}

/** What was filled in beside the words of a card; nothing where nothing was. */
export function FieldList({ workshop, step, fields, photos = 'open' }: FieldListProps) {
  const [language] = useLanguage()
  const told = fieldWords(formOf(step), fields, language)
  if (told.length === 0) return null
  return (
    <dl className={styles.fields}>
      {told.map(({ id, label, value, photo }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            {photo === null ? (
              value
            ) : photos === 'open' ? (
              <OpenPhoto workshop={workshop} photo={photo} label={label} />
            ) : (
              <Photo workshop={workshop} photo={photo} large={photos === 'large'} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
