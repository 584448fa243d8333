import { fieldWords } from '../../shared/cards/field-words.ts'
import { formOf } from '../../shared/cards/of-step.ts'
import type { CardFields } from '../../shared/domain/card-form.ts'
import type { Step } from '../../shared/steps/step.ts'
import { useLanguage } from '../i18n/index.ts'
import styles from './cards.module.css'

/** What was filled in beside the words of a card; nothing where nothing was. */
export function FieldList({ step, fields }: { step: Step | null | undefined; fields: CardFields }) {
  const [language] = useLanguage()
  const told = fieldWords(formOf(step), fields, language)
  if (told.length === 0) return null
  return (
    <dl className={styles.fields}>
      {told.map(({ id, label, value }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
