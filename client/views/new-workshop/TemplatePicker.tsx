import { useId } from 'react'
import { templates } from '../../../shared/templates/index.ts'
import { useLanguage, useText } from '../../i18n/index.ts'
import { TemplateFacts } from '../home/TemplateCards.tsx'
import styles from './NewWorkshop.module.css'

export function TemplatePicker({ value, onChange }: { value: string; onChange: (id: string) => void }) {
  const text = useText()
  const [language] = useLanguage()
  const name = useId()
  return (
    <fieldset className={styles.picker}>
      <legend className={styles.legend}>{text('home.template')}</legend>
      {templates.map((template) => (
        <label key={template.id} className={styles.template}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            value={template.id}
            checked={template.id === value}
            onChange={() => onChange(template.id)}
          />
          <span className={styles.templateName}>{template.name[language]}</span>
          <span>{template.use[language]}</span>
          <TemplateFacts template={template} />
        </label>
      ))}
    </fieldset>
  )
}
